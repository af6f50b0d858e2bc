"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ROOT_ID } from "@/lib/files/folder-id";
import type { FileTargets } from "@/lib/files/targets";
import { parentOfTrail } from "@/lib/files/trail";
import { readDropTarget } from "./read-drop-target";
import { useSubfolders } from "./use-subfolders";

type Where = { folderId: number; activeId: number | null };

/** Where somebody is in the picker of folders. */
export function usePicker({ folderId: startId }: Pick<FileTargets, "folderId">) {
  const client = useQueryClient();
  const [where, setWhere] = useState<Where>(() => {
    const start = startId === null ? null : readDropTarget(client, { folderId: startId });
    // Nothing can be put into a friend's folder, so nobody looks for a place there.
    const isOurs = start?.kind === "folder" && !start.isShared;
    return { folderId: isOurs ? start.folderId : ROOT_ID, activeId: null };
  });
  const [text, setText] = useState("");
  const place = useSubfolders(where.folderId);
  const parentId = parentOfTrail(place.trail);
  return {
    ...where,
    place,
    text,
    setText,
    isSearching: text.trim() !== "",
    open(folderId: number) {
      setText("");
      setWhere({ folderId, activeId: null });
    },
    /** One arrives at the folder that one comes from. */
    up() {
      if (parentId !== null) setWhere({ folderId: parentId, activeId: where.folderId });
    },
    activate: (activeId: number | null) => setWhere({ ...where, activeId }),
  };
}

export type Picker = ReturnType<typeof usePicker>;
