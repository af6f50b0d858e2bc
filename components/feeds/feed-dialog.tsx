"use client";

import { Suspense, type SyntheticEvent, useId, useState } from "react";
import { ROOT_ID } from "@/lib/files/folder-id";
import { quoted } from "@/lib/files/operations/sentence";
import type { Feed } from "@/lib/putio/rss";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { lazyPart } from "../ui/lazy-part";
import { FeedFields } from "./feed-fields";
import { useFeedForm } from "./use-feed-form";

const ChooseFolderDialog = lazyPart(async () => ({
  default: (await import("../files/choose-folder-dialog")).ChooseFolderDialog,
}));

type FeedDialogProps = {
  /** The one to change; null: a new one. */
  feed: Feed | null;
  onClose: () => void;
};

/** Follows a feed, or changes one. */
export function FeedDialog({ feed, onClose }: FeedDialogProps) {
  const formId = useId();
  const form = useFeedForm(feed, { onDone: onClose });
  const [folderId, setFolderId] = useState(feed?.parentId ?? ROOT_ID);
  const [isChoosing, setIsChoosing] = useState(false);
  function handleSubmit(event: SyntheticEvent) {
    event.preventDefault();
    form.submit();
  }
  function handleChoose(parentId: number) {
    setFolderId(parentId);
    form.change({ parentId });
  }
  return (
    <>
      <Dialog
        title={feed ? `Change ${quoted(feed.title)}` : "Follow a feed"}
        onClose={onClose}
        actions={
          <>
            <Button onClick={onClose}>Cancel</Button>
            <Button tone="primary" type="submit" form={formId} disabled={form.isSaving}>
              {wordsOf({ isNew: feed === null, isSaving: form.isSaving })}
            </Button>
          </>
        }
      >
        <form id={formId} noValidate className="flex flex-col gap-5" onSubmit={handleSubmit}>
          <FeedFields
            form={form}
            isNew={feed === null}
            folderId={folderId}
            onChooseFolder={() => setIsChoosing(true)}
          />
        </form>
      </Dialog>
      {/* Beside the form and not inside of it, as it has fields of its own. */}
      <Suspense fallback={null}>
        {isChoosing ? (
          <ChooseFolderDialog
            title="Where this feed arrives"
            startId={folderId}
            onChoose={handleChoose}
            onClose={() => setIsChoosing(false)}
          />
        ) : null}
      </Suspense>
    </>
  );
}

/** put.io fetches a new feed before it answers, which takes as long as the feed's own site does. */
function wordsOf({ isNew, isSaving }: { isNew: boolean; isSaving: boolean }): string {
  if (isNew) return isSaving ? "Reading the feed…" : "Follow";
  return isSaving ? "Saving…" : "Save";
}
