"use client";

import { useQueryClient } from "@tanstack/react-query";
import { describeError } from "@/lib/errors/messages";
import { dropRefusal, type TransferMode } from "@/lib/files/drop-target";
import type { FileTargets } from "@/lib/files/targets";
import { showToast } from "../ui/toast-store";
import type { DropPlace } from "./drop-place";
import { useFileActs } from "./file-acts";
import { readDropTarget } from "./read-drop-target";
import { sayRefusal, transferFiles } from "./transfer-files";
import { useFileOperations } from "./use-file-operations";

type Drop = { place: DropPlace; mode: TransferMode };

/** What happens when files are let go over a place that takes them, and what is said when it does not. */
export function useDropFiles(): (targets: Promise<FileTargets>, drop: Drop) => Promise<void> {
  const client = useQueryClient();
  const operations = useFileOperations();
  const { run } = useFileActs();
  return async (wanted, { place, mode }) => {
    try {
      const targets = await wanted;
      const target = readDropTarget(client, place);
      if (target.kind === "folder") transferFiles(targets, { operations, target, mode });
      else {
        const refusal = dropRefusal(targets, target, { mode });
        if (refusal === null) run("trash", targets);
        else sayRefusal(refusal, "move");
      }
    } catch (error) {
      const { title, hint } = describeError(error);
      showToast({ tone: "danger", title, hint });
    }
  };
}
