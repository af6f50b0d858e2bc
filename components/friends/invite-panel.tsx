"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { describeError } from "@/lib/errors/messages";
import { visibleName } from "@/lib/files/visible-name";
import { inviteMutation } from "@/lib/friends/mutations";
import { invitesQuery } from "@/lib/friends/queries";
import type { FriendInvite } from "@/lib/putio/friend-invites";
import { browserApi } from "@/lib/query/browser-api";
import { useFormats } from "../files/formats";
import { Button } from "../ui/button";
import { CopyButton } from "../ui/copy-button";
import { Skeleton } from "../ui/skeleton";

/** The codes with which somebody may join put.io: who used which, how many are left, and one more. */
export function InvitePanel() {
  const client = useQueryClient();
  const query = useQuery(invitesQuery(browserApi));
  const making = useMutation(inviteMutation(browserApi, { client }));
  if (query.isPending) return <Skeleton className="mt-2 h-14" />;
  if (!query.data) return <Trouble error={query.error} onRetry={() => void query.refetch()} />;
  const { invites, remaining } = query.data;
  return (
    <div className="flex animate-fade flex-col gap-2 pt-2">
      <p className="text-muted">
        An invitation is a code. Whoever joins put.io with it becomes a friend who knows you already.
      </p>
      <ul>
        {invites.map((invite) => (
          <InviteRow key={invite.code} invite={invite} />
        ))}
      </ul>
      {making.isError ? <Trouble error={making.error} /> : null}
      <div className="flex items-center gap-3">
        <Button disabled={making.isPending || remaining === 0} onClick={() => making.mutate()}>
          Make an invitation
        </Button>
        <p className="text-muted">{leftWords(remaining)}</p>
      </div>
    </div>
  );
}

function InviteRow({ invite: { code, createdAt, user } }: { invite: FriendInvite }) {
  const formats = useFormats();
  return (
    <li className="flex min-h-11 items-center gap-3">
      <code className={`font-mono select-all ${user ? "text-muted line-through" : ""}`}>{code}</code>
      <p
        className="min-w-0 flex-1 truncate text-right text-xs text-muted"
        title={formats.fullDate(createdAt)}
      >
        {user ? `${visibleName(user.name)} ${STATUS_WORDS[user.status]}` : `Made ${formats.date(createdAt)}`}
      </p>
      {user ? null : <CopyButton label={`Copy invitation ${code}`} text={code} className="text-muted" />}
    </li>
  );
}

const STATUS_WORDS: Record<NonNullable<FriendInvite["user"]>["status"], string> = {
  CONVERTED: "has joined",
  IN_TRIAL: "is trying put.io",
  TRIAL_ENDED: "has tried put.io",
  TRIAL_NOT_STARTED: "has signed up",
  UNKNOWN: "has used it",
};

function leftWords(remaining: number | null): string {
  if (remaining === null) return "";
  return remaining === 0 ? "None are left." : `${remaining} left`;
}

function Trouble({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { title, hint, canRetry } = describeError(error);
  return (
    <div role="alert" className="flex items-center gap-3 pt-2">
      <p className="min-w-0 flex-1">
        {title}. <span className="text-muted">{hint}</span>
      </p>
      {onRetry && canRetry ? <Button onClick={onRetry}>Try again</Button> : null}
    </div>
  );
}
