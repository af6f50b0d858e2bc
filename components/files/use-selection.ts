"use client";

import { useSyncExternalStore } from "react";
import { countSelected, isSelected, NOTHING, type Selection } from "@/lib/files/selection";
import type { FileTargets } from "@/lib/files/targets";
import { fetchPart } from "../ui/lazy-part";
import { folderOnScreen, readSelection, subscribeToSelection } from "./selection-store";

export type FolderSelection = {
  kind: Selection["kind"];
  count: number;
  isSelected: (fileId: number) => boolean;
  /** What an action is to be done to. Of a large folder put.io is asked for a cursor first, so that one call covers it. */
  targets: () => FileTargets | Promise<FileTargets>;
};

/** The selection of the folder on screen; empty where there is none. */
export function useSelection(): FolderSelection {
  const selection = useSyncExternalStore(subscribeToSelection, readSelection, readNothing);
  return {
    kind: selection.kind,
    count: countSelected(selection, folderOnScreen()?.rows.count ?? 0),
    isSelected: (fileId) => isSelected(selection, fileId),
    targets: async () => (await fetchPart(() => import("./selected-targets"))).selectedTargets(),
  };
}

function readNothing(): Selection {
  return NOTHING;
}
