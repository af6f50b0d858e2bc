"use client";

import { Suspense } from "react";
import { lazyPart } from "../ui/lazy-part";
import type { FeedActs } from "./use-feed-acts";
import type { FeedQuestion } from "./use-feed-questions";

const FeedDialog = lazyPart(async () => ({ default: (await import("./feed-dialog")).FeedDialog }));
const DeleteFeedDialog = lazyPart(async () => ({
  default: (await import("./delete-feed-dialog")).DeleteFeedDialog,
}));
const ClearItemsDialog = lazyPart(async () => ({
  default: (await import("./clear-items-dialog")).ClearItemsDialog,
}));

type FeedDialogsProps = {
  question: FeedQuestion | null;
  acts: FeedActs;
  onClose: () => void;
  /** A feed is about to be deleted. */
  onDelete?: () => void;
};

/** The question that is open about a feed. */
export function FeedDialogs(props: FeedDialogsProps) {
  return (
    <Suspense fallback={null}>
      <OpenDialog {...props} />
    </Suspense>
  );
}

function OpenDialog({ question, acts, onClose, onDelete }: FeedDialogsProps) {
  if (question === null) return null;
  const { feed } = question;
  if (question.kind === "edit") return <FeedDialog feed={feed} onClose={onClose} />;
  if (feed === null) return null;
  if (question.kind === "clear")
    return <ClearItemsDialog feed={feed} onClear={acts.clearLog} onClose={onClose} />;
  function handleDelete() {
    if (feed === null) return;
    acts.remove(feed);
    onDelete?.();
  }
  return <DeleteFeedDialog feed={feed} onDelete={handleDelete} onClose={onClose} />;
}
