"use client";

import { Link2, type LucideIcon, Users } from "lucide-react";
import { useSyncExternalStore } from "react";
import type { PutioFile } from "@/lib/putio/file";
import { sharedMarkOf, subscribeToMarks } from "@/lib/sharing/mark-store";
import { sharedWithWords } from "@/lib/sharing/shared-with-words";

/** Two heads at what friends see, a link at what has a public one. */
export function SharedMark({ file }: { file: PutioFile }) {
  const mark = useSyncExternalStore(
    subscribeToMarks,
    () => sharedMarkOf(file.id),
    () => null,
  );
  if (!mark) return null;
  const { sharedWith, hasLink } = mark;
  return (
    <>
      {sharedWith === null ? null : (
        <Sign icon={Users} words={`Shared with ${sharedWithWords({ sharedWith })}`} />
      )}
      {hasLink ? <Sign icon={Link2} words="Has a public link" /> : null}
    </>
  );
}

function Sign({ icon: Icon, words }: { icon: LucideIcon; words: string }) {
  return (
    <span title={words} className="inline-flex shrink-0 text-muted">
      <Icon className="size-4" strokeWidth={1.75} aria-hidden="true" />
      <span className="sr-only">{words}</span>
    </span>
  );
}
