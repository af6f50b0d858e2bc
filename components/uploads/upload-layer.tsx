"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { chosenOf } from "@/lib/uploads/choose";
import { readDropTarget } from "../files/read-drop-target";
import { folderOnScreen } from "../files/selection-store";
import { isInTypingPlace } from "../shell/is-typing";
import { beginUpload } from "./begin-upload";
import { DropFiles, uploadRefusal } from "./drop-files";
import { UploadDesk } from "./upload-desk";

/** The ways in that need no button (dropping, pasting), and what is on its way. */
export function UploadLayer() {
  const client = useQueryClient();
  useEffect(() => {
    function handlePaste(event: ClipboardEvent) {
      const files = [...(event.clipboardData?.files ?? [])];
      const screen = folderOnScreen();
      if (!screen || files.length === 0 || event.defaultPrevented || isInTypingPlace(event.target)) return;
      event.preventDefault();
      const target = readDropTarget(client, screen);
      if (target.kind !== "folder" || uploadRefusal(target) !== null) return;
      void beginUpload({ client, rootId: screen.folderId, chosen: chosenOf(files) });
    }
    window.addEventListener("paste", handlePaste);
    return () => window.removeEventListener("paste", handlePaste);
  }, [client]);
  return (
    <>
      <DropFiles />
      <UploadDesk />
    </>
  );
}
