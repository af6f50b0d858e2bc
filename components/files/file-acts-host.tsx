"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { readActionContext } from "./action-context";
import { type FileDialog, type FileWish, type OpenMenu, useFileActs } from "./file-acts";
import { FileDialogs } from "./file-dialogs";
import { FileMenu } from "./file-menu";
import { runAction } from "./run-action";
import { useFileOperations } from "./use-file-operations";
import { useOpenFile } from "./use-open-file";
import { useOpenFolder } from "./use-open-folder";

/** Fulfils what the provider is asked for: one menu and one dialog at a time. */
export function FileActsHost({ wish }: { wish: FileWish }) {
  const { openDialog } = useFileActs();
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [dialog, setDialog] = useState<FileDialog | null>(null);
  const client = useQueryClient();
  const router = useRouter();
  const tools = {
    openDialog,
    client,
    router,
    operations: useFileOperations(),
    openFile: useOpenFile(),
    openFolder: useOpenFolder(),
  };
  const latestTools = useRef(tools);
  useEffect(() => {
    latestTools.current = tools;
  });
  useEffect(() => {
    if (wish.kind === "menu") setMenu(wish.menu);
    else if (wish.kind === "dialog") setDialog(wish.dialog);
    else void runAction(wish, latestTools.current);
  }, [wish]);
  return (
    <>
      {menu ? <FileMenu {...menu} context={readActionContext(client)} onClose={() => setMenu(null)} /> : null}
      {dialog ? <FileDialogs dialog={dialog} onClose={() => setDialog(null)} /> : null}
    </>
  );
}
