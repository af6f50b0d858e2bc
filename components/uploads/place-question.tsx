"use client";

import { Suspense } from "react";
import { visibleName } from "@/lib/files/visible-name";
import { lazyPart } from "../ui/lazy-part";
import type { UploadQuestion } from "./upload-questions";
import { useFigures } from "./use-figures";

const ChooseFolderDialog = lazyPart(async () => ({
  default: (await import("../files/choose-folder-dialog")).ChooseFolderDialog,
}));

type PlaceProps = Extract<UploadQuestion, { kind: "place" }>;

/** Where files go that came from no folder's page. */
export function PlaceQuestion({ names, startId, answer }: PlaceProps) {
  const figures = useFigures();
  const [name = ""] = names;
  const what = names.length === 1 ? `“${visibleName(name)}”` : `${figures.count(names.length)} items`;
  return (
    <Suspense fallback={null}>
      <ChooseFolderDialog
        title={`Upload ${what} to`}
        startId={startId}
        onChoose={answer}
        onClose={() => answer(null)}
      />
    </Suspense>
  );
}
