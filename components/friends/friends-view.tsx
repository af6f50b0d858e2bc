"use client";

import { UserPlus } from "lucide-react";
import { Suspense, useState } from "react";
import { PutioError } from "@/lib/putio/errors";
import type { Friend } from "@/lib/putio/friends";
import { TopBar } from "../shell/top-bar";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { ErrorPanel } from "../ui/error-panel";
import { lazyPart } from "../ui/lazy-part";
import { FriendList } from "./friend-list";
import { FriendsLoading } from "./friends-loading";
import { RequestList } from "./request-list";
import { SentList } from "./sent-list";
import { type FriendActs, useFriendActs } from "./use-friend-acts";
import { type FriendLists, useFriendLists } from "./use-friend-lists";

const AddFriendDialog = lazyPart(async () => ({
  default: (await import("./add-friend-dialog")).AddFriendDialog,
}));
const UnfriendDialog = lazyPart(async () => ({
  default: (await import("./unfriend-dialog")).UnfriendDialog,
}));

/** Friends: who asks, who is one, who was asked. */
export function FriendsView({ maySearch }: { maySearch: Promise<boolean> }) {
  const lists = useFriendLists();
  const acts = useFriendActs();
  const [isAdding, setIsAdding] = useState(false);
  const [leaving, setLeaving] = useState<Friend | null>(null);
  return (
    <>
      <TopBar
        actions={
          <Button tone="primary" icon={<UserPlus aria-hidden="true" />} onClick={() => setIsAdding(true)}>
            Add a friend
          </Button>
        }
      >
        <h1 className="text-base font-medium max-md:font-semibold">Friends</h1>
      </TopBar>
      <FriendsBody lists={lists} acts={acts} onAdd={() => setIsAdding(true)} onUnfriend={setLeaving} />
      <Suspense fallback={null}>
        {isAdding ? (
          <AddFriendDialog
            acts={acts}
            requests={lists.requests.data ?? []}
            maySearch={maySearch}
            onClose={() => setIsAdding(false)}
          />
        ) : null}
        {leaving ? (
          <UnfriendDialog friend={leaving} onUnfriend={acts.unfriend} onClose={() => setLeaving(null)} />
        ) : null}
      </Suspense>
    </>
  );
}

type FriendsBodyProps = {
  lists: FriendLists;
  acts: FriendActs;
  onAdd: () => void;
  onUnfriend: (friend: Friend) => void;
};

function FriendsBody({ lists, acts, onAdd, onUnfriend }: FriendsBodyProps) {
  const { friends, requests, sent } = lists;
  // Without a network the list waits for one, and would show its outline for as long.
  if (friends.isPending && friends.isPaused)
    return <ErrorPanel error={OFFLINE} onRetry={() => void friends.refetch()} />;
  if (friends.isPending || requests.isPending) return <FriendsLoading />;
  if (!friends.data) return <ErrorPanel error={friends.error} onRetry={() => void friends.refetch()} />;
  const count = friends.data.length + (requests.data?.length ?? 0) + (sent.data?.length ?? 0);
  if (count === 0 && !requests.isError && !sent.isError) return <NoFriends onAdd={onAdd} />;
  return (
    <div className="flex w-full max-w-3xl flex-1 flex-col gap-6 pt-2 pb-6 md:px-3">
      <RequestList query={requests} acts={acts} />
      <FriendList query={friends} onUnfriend={onUnfriend} />
      <SentList query={sent} />
    </div>
  );
}

function NoFriends({ onAdd }: { onAdd: () => void }) {
  return (
    <EmptyState title="No friends yet" actions={<Button onClick={onAdd}>Add a friend</Button>}>
      Friends at put.io see what you share with them, and you see what they share with you. Nothing else.
    </EmptyState>
  );
}

const OFFLINE = new PutioError({ code: "offline", operation: "listFriends" });
