"use client";

import { type ReactNode, useId } from "react";
import { settledDraft } from "@/lib/feeds/feed-draft";
import { quoted } from "@/lib/files/operations/sentence";
import { FolderWay } from "../files/folder-way";
import { Button } from "../ui/button";
import type { FeedForm } from "./use-feed-form";

type FeedTargetProps = { form: FeedForm; folderId: number; onChoose: () => void };

/** Where a feed's files arrive: a folder that is there, or one that put.io makes. */
export function FeedTarget({ form: { draft, change }, folderId, onChoose }: FeedTargetProps) {
  const name = useId();
  const { title } = settledDraft(draft);
  const isNew = draft.parentId === "new";
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-medium">Arrives in</legend>
      <Option name={name} isTaken={isNew} onTake={() => change({ parentId: "new" })}>
        {title === "" ? "A new folder called like the feed" : `A new folder, ${quoted(title)}`}
      </Option>
      <div className="flex items-center gap-3">
        <Option name={name} isTaken={!isNew} onTake={() => change({ parentId: folderId })}>
          <FolderWay folderId={folderId} />
        </Option>
        <Button className="ml-auto" onClick={onChoose}>
          Choose folder…
        </Button>
      </div>
    </fieldset>
  );
}

type OptionProps = { name: string; isTaken: boolean; onTake: () => void; children: ReactNode };

function Option({ name, isTaken, onTake, children }: OptionProps) {
  return (
    <label className="flex min-h-9 min-w-0 items-center gap-2.5 pointer-coarse:min-h-11">
      <input type="radio" name={name} checked={isTaken} className="size-4 shrink-0" onChange={onTake} />
      <span className="min-w-0 break-words">{children}</span>
    </label>
  );
}
