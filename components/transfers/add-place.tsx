"use client";

import { useQuery } from "@tanstack/react-query";
import { Suspense, useState } from "react";
import { settingsQuery } from "@/lib/account/settings-queries";
import { ROOT_ID } from "@/lib/files/folder-id";
import { browserApi } from "@/lib/query/browser-api";
import { FolderWay } from "../files/folder-way";
import { Button } from "../ui/button";
import { lazyPart } from "../ui/lazy-part";
import { useFigures } from "../uploads/use-figures";
import type { AddForm } from "./use-add-form";

const ChooseFolderDialog = lazyPart(async () => ({
  default: (await import("../files/choose-folder-dialog")).ChooseFolderDialog,
}));

/** Where it all arrives, and whether there is room for it. */
export function AddPlace({ form }: { form: AddForm }) {
  const { draft, onChange } = form;
  const [isChoosing, setIsChoosing] = useState(false);
  const settings = useQuery(settingsQuery(browserApi));
  const folderId = draft.folderId ?? settings.data?.defaultDownloadFolderId ?? null;
  return (
    <div className="flex items-center justify-between gap-4">
      <div className="min-w-0">
        <p className="truncate">
          <span className="text-muted">Save in </span>
          <span className="font-medium">
            {folderId === null ? "your folder for transfers" : <FolderWay folderId={folderId} />}
          </span>
        </p>
        <Room form={form} />
      </div>
      <Button onClick={() => setIsChoosing(true)}>Choose folder…</Button>
      <Suspense fallback={null}>
        {isChoosing ? (
          <ChooseFolderDialog
            title="Where these transfers arrive"
            startId={folderId ?? ROOT_ID}
            onChoose={(chosen) => onChange({ ...draft, folderId: chosen })}
            onClose={() => setIsChoosing(false)}
          />
        ) : null}
      </Suspense>
    </div>
  );
}

/** put.io has the last word; what it does not know the size of may need more. */
function Room({ form: { sum, availableBytes, isLooking } }: { form: AddForm }) {
  const figures = useFigures();
  if (sum.wanted.length === 0 || availableBytes === null || isLooking) return null;
  const { neededBytes, unknownSizeCount } = sum;
  const unknown =
    unknownSizeCount === 0
      ? ""
      : ` The size of ${unknownSizeCount === 1 ? "one" : figures.count(unknownSizeCount)} is not known.`;
  if (neededBytes > availableBytes) {
    return (
      <p className="text-xs text-danger tabular-nums">
        {figures.bytes(neededBytes)} do not fit: {figures.bytes(availableBytes)} are free.{unknown}
      </p>
    );
  }
  return (
    <p className="text-xs text-muted tabular-nums">
      Needs {figures.bytes(neededBytes)}; {figures.bytes(availableBytes - neededBytes)} stay free.{unknown}
    </p>
  );
}
