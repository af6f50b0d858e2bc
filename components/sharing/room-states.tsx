"use client";

import Link from "next/link";
import { describeError } from "@/lib/errors/messages";
import { describeScope } from "@/lib/errors/scope-messages";
import { ROOT_ID } from "@/lib/files/folder-id";
import { routes } from "@/lib/routes";
import { useFormats } from "../files/formats";
import { Button, buttonClass } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import type { Room } from "./use-room";

export function NothingSharedByMe() {
  return (
    <EmptyState
      title="Nothing of yours is shared"
      actions={
        <Link href={routes.folder(ROOT_ID)} className={buttonClass("plain")}>
          Files
        </Link>
      }
    >
      Choose Share… on a file or a folder: here you then see who sees it, and can take it back.
    </EmptyState>
  );
}

export function NothingFits({ onShowAll }: { onShowAll: () => void }) {
  return (
    <EmptyState title="Nothing that you share fits" actions={<Button onClick={onShowAll}>Show all</Button>} />
  );
}

/** Of some files put.io does not say who sees them; they can be taken back all the same. */
export function UntoldNote({ room: { untoldCount, askAgain } }: { room: Room }) {
  const formats = useFormats();
  if (untoldCount === 0) return null;
  return (
    <div role="alert" className={NOTE_CLASS}>
      <p className="min-w-0 flex-1">
        put.io does not say who sees {untoldCount === 1 ? "one item" : `${formats.count(untoldCount)} items`}.{" "}
        <span className="text-muted">
          You can stop sharing {untoldCount === 1 ? "it" : "them"} all the same.
        </span>
      </p>
      <Button onClick={askAgain}>Ask again</Button>
    </div>
  );
}

/** Without it, nobody could tell a list without links from one whose links are not shown. */
export function LinksNote({ links: { isRefused, error, refetch } }: Pick<Room, "links">) {
  if (isRefused)
    return (
      <p className="max-w-2xl px-4 py-4 text-muted md:px-6">
        Public links are missing from this list. {describeScope("public-links").title}: see and end them
        there.
      </p>
    );
  if (!error) return null;
  const { title, hint } = describeError(error);
  return (
    <div role="alert" className={NOTE_CLASS}>
      <p className="min-w-0 flex-1">
        Your public links did not load. {title}. <span className="text-muted">{hint}</span>
      </p>
      <Button onClick={refetch}>Try again</Button>
    </div>
  );
}

/** Over the end of the list, where it moves nothing. */
const NOTE_CLASS =
  "sticky bottom-0 z-10 flex flex-wrap items-center gap-3 border-t border-line bg-ground px-4 py-2.5 max-md:bottom-14 md:px-6";
