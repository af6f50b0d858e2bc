"use client";

import { createContext, type ReactNode, Suspense, useContext, useMemo, useState } from "react";
import type { FileActionId } from "@/lib/files/actions";
import type { FileTargets } from "@/lib/files/targets";
import type { PutioFile } from "@/lib/putio/file";
import { lazyPart } from "../ui/lazy-part";
import type { Box } from "../ui/place-menu";

/** A dialog that an action opens; file-dialogs.tsx says which component each one is. */
export type FileDialog =
  | { kind: "move" | "copy"; targets: FileTargets }
  | { kind: "delete-forever"; targets: FileTargets }
  | { kind: "details"; file: PutioFile }
  | { kind: "rename"; file: PutioFile }
  | { kind: "share"; targets: FileTargets }
  | { kind: "download"; targets: FileTargets }
  | { kind: "extract"; targets: FileTargets }
  | { kind: "delete-mp4"; file: PutioFile }
  | { kind: "new-folder"; folderId: number };

/** A menu of actions, where a pointer or a button asked for it. */
export type OpenMenu = {
  /** As far as they are known: enough to say what is offered. */
  targets: FileTargets;
  /** What an entry is done to, where finding that out takes a question to put.io. */
  resolve?: () => Promise<FileTargets>;
  /** The button, or the point, that it opens at. */
  at: Box;
  /** What the folder itself offers, and not some of its files. */
  isForFolder?: boolean;
};

/** They may still be on their way: of a whole large folder put.io is asked for a cursor. */
export type WantedTargets = FileTargets | Promise<FileTargets>;

export type FileActs = {
  /** Does it, or says why it cannot be done. */
  run: (actionId: FileActionId, targets: WantedTargets) => void;
  openDialog: (dialog: FileDialog) => void;
  openMenu: (menu: OpenMenu) => void;
};

const FileActsContext = createContext<FileActs | null>(null);

/** The one way to do something with files, wherever they are shown: a list, search results, the watch page. */
export function useFileActs(): FileActs {
  const acts = useContext(FileActsContext);
  if (!acts) throw new Error("useFileActs needs a FileActsProvider above it");
  return acts;
}

const FileActsHost = lazyPart(async () => ({ default: (await import("./file-acts-host")).FileActsHost }));

/** What is asked of the host; each wish is a new object, so that the same one may be made twice. */
export type FileWish =
  | { kind: "run"; actionId: FileActionId; targets: WantedTargets }
  | { kind: "dialog"; dialog: FileDialog }
  | { kind: "menu"; menu: OpenMenu };

/**
 * Takes wishes from the first moment on. Everything that fulfils them (the actions, their menu, their dialogs, what talks to
 * put.io) loads with the first wish, and is no part of the page's first load.
 */
export function FileActsProvider({ children }: { children: ReactNode }) {
  const [wish, setWish] = useState<FileWish | null>(null);
  const acts = useMemo<FileActs>(
    () => ({
      run: (actionId, targets) => setWish({ kind: "run", actionId, targets }),
      openDialog: (dialog) => setWish({ kind: "dialog", dialog }),
      openMenu: (menu) => setWish({ kind: "menu", menu }),
    }),
    [],
  );
  return (
    <FileActsContext value={acts}>
      {children}
      <Suspense fallback={null}>{wish ? <FileActsHost wish={wish} /> : null}</Suspense>
    </FileActsContext>
  );
}
