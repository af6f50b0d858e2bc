"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { ROOT_ID } from "@/lib/files/folder-id";
import { chosenOf } from "@/lib/uploads/choose";
import { isInTypingPlace } from "../shell/is-typing";
import { beginUpload } from "./begin-upload";
import { DropFiles, nearestFolder } from "./drop-files";
import { UploadDesk } from "./upload-desk";
import { uploadSomewhere } from "./upload-somewhere";
import { WaysIn } from "./ways-in";

/** The ways in that need no button (dropping, pasting), and what is on its way. */
export function UploadLayer() {
  const client = useQueryClient();
  useEffect(() => {
    function handlePaste(event: ClipboardEvent) {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0 || event.defaultPrevented || isInTypingPlace(event.target)) return;
      event.preventDefault();
      const rootId = nearestFolder(client);
      if (rootId === null) void uploadSomewhere({ client, chosen: chosenOf(files), startId: ROOT_ID });
      else void beginUpload({ client, rootId, chosen: chosenOf(files) });
    }
    window.addEventListener("paste", handlePaste);
    return () => window.removeEventListener("paste", handlePaste);
  }, [client]);
  return (
    <>
      <DropFiles />
      <UploadDesk />
      <WaysIn />
    </>
  );
}
