"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { type DownloadWay, readDownloadChoice, writeDownloadChoice } from "@/lib/downloads/download-choice";
import { wayRefusal } from "@/lib/downloads/download-ways";
import { saveAddress } from "@/lib/downloads/save-file";
import type { FileTargets } from "@/lib/files/targets";
import { routes } from "@/lib/routes";
import { useFileActs } from "../files/file-acts";
import { showToast } from "../ui/toast-store";

type SettledChoiceOptions = {
  targets: FileTargets;
  download: (way: DownloadWay) => void;
  onDone: () => void;
};

/** React rehearses effects in development; nothing is downloaded twice for that. */
const begun = new WeakSet<FileTargets>();

/**
 * Spares the question where it is answered: one file needs none, and a way that was chosen for good is taken again, with a word
 * about how to change one's mind. Answers what is to be shown; null: nothing, it has begun.
 */
export function useSettledChoice({ targets, download, onDone }: SettledChoiceOptions) {
  const { openDialog } = useFileActs();
  const [settled] = useState(() => settle(targets));

  const begin = useEffectEvent(() => {
    onDone();
    const [file] = targets.files;
    if (settled === "at-once" && file) return saveAddress(routes.mediaDownload(file.id));
    if (settled !== "zip" && settled !== "one-by-one") return;
    download(settled);
    showToast({
      title: settled === "zip" ? "Downloading as one zip, as always" : "Downloading one by one, as always",
      action: {
        label: "Choose another way",
        onSelect() {
          writeDownloadChoice(null);
          openDialog({ kind: "download", targets: { ...targets } });
        },
      },
    });
  });

  const isBeginning = settled === "at-once" || settled === "zip" || settled === "one-by-one";
  useEffect(() => {
    if (!isBeginning || begun.has(targets)) return;
    begun.add(targets);
    begin();
  }, [targets, isBeginning]);

  return isBeginning ? null : settled;
}

function settle(targets: FileTargets): DownloadWay | "at-once" | "choice" {
  const [file] = targets.files;
  if (targets.count === 1 && file && file.fileType !== "FOLDER") return "at-once";
  const way = readDownloadChoice();
  return way !== null && wayRefusal(way, targets) === null ? way : "choice";
}
