"use client";

import Link from "next/link";
import { describeError } from "@/lib/errors/messages";
import { routes } from "@/lib/routes";
import { Button } from "../ui/button";
import { Skeleton } from "../ui/skeleton";

export function FriendsLoading() {
  return (
    <div role="status" aria-busy="true">
      <span className="sr-only">Loading your friends</span>
      {["w-24", "w-32", "w-20"].map((width) => (
        <div key={width} className="flex h-11 items-center gap-3 px-3 pointer-coarse:h-13">
          <Skeleton className="size-8 rounded-full" />
          <Skeleton className={`h-3 ${width}`} />
        </div>
      ))}
    </div>
  );
}

export function FriendsFailed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { title, hint, canRetry } = describeError(error);
  return (
    <div role="alert" className="flex flex-col items-start gap-3 p-3">
      <p>
        Your friends did not load. {title}. <span className="text-muted">{hint}</span>
      </p>
      {canRetry ? <Button onClick={onRetry}>Try again</Button> : null}
    </div>
  );
}

export function NoFriends() {
  return (
    <p className="rounded-control border border-line bg-ground px-3 py-2.5">
      You have no friends at put.io yet.{" "}
      <Link href={routes.friends()} className="font-medium underline decoration-edge underline-offset-4">
        Find them
      </Link>
      , and you can share this with them.
    </p>
  );
}
