"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { friendsQuery } from "@/lib/friends/queries";
import type { PutioFile } from "@/lib/putio/file";
import { browserApi } from "@/lib/query/browser-api";
import { routes } from "@/lib/routes";
import { sharedWithMeQuery } from "@/lib/sharing/queries";
import { FormatsProvider } from "../files/formats";
import { KindSymbols } from "../files/kind-icons";
import { buttonClass } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { ErrorPanel } from "../ui/error-panel";
import { FriendShelf } from "./friend-shelf";
import { SharedFrame } from "./shared-frame";
import { ShelvesLoading } from "./shelf-states";

/** What friends share with me, a shelf for each. */
export function WithMeScreen({ renderedAtMs }: { renderedAtMs: number }) {
  return (
    <FormatsProvider renderedAtMs={renderedAtMs}>
      <SharedFrame>
        <WithMe />
      </SharedFrame>
    </FormatsProvider>
  );
}

function WithMe() {
  const { data: folders, isPending, error, refetch } = useQuery(sharedWithMeQuery(browserApi));
  if (isPending) return <ShelvesLoading />;
  if (!folders) return <ErrorPanel error={error} onRetry={() => void refetch()} />;
  if (folders.length === 0) return <NothingShared />;
  return <Shelves folders={folders} />;
}

function Shelves({ folders }: { folders: readonly PutioFile[] }) {
  // Their pictures alone; the names are those of the folders, and initials stand there meanwhile.
  const { data: friends } = useQuery(friendsQuery(browserApi));
  const pictures = new Map(friends?.map(({ name, avatarUrl }) => [name, avatarUrl]));
  return (
    <div className="flex flex-col gap-6 pt-5 pb-8">
      <KindSymbols />
      {folders.map((folder) => (
        <FriendShelf key={folder.id} folder={folder} avatarUrl={pictures.get(folder.name) ?? null} />
      ))}
    </div>
  );
}

function NothingShared() {
  return (
    <EmptyState
      title="No friend shares anything with you at the moment"
      actions={
        <Link href={routes.friends()} className={buttonClass("plain")}>
          Friends
        </Link>
      }
    >
      What they share shows up here, to be played at once or copied to your own files.
    </EmptyState>
  );
}
