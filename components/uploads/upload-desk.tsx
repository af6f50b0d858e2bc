"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { isUnfinished } from "@/lib/uploads/upload";
import { uploadStore } from "@/lib/uploads/upload-store";
import type { Uploads } from "@/lib/uploads/uploads";
import { openUploads } from "./open-uploads";
import { SignedOutQuestion } from "./signed-out-question";
import { UploadQuestions } from "./upload-question";
import { UploadTray } from "./upload-tray";
import { useUploads } from "./use-uploads";

/** Shows the uploads of this tab, and keeps them going. */
export function UploadDesk() {
  const client = useQueryClient();
  const snapshot = useUploads();
  const [uploads, setUploads] = useState<Uploads | null>(null);
  useEffect(() => {
    // Nobody asked for them yet: where they cannot be opened now, the first upload says why.
    openUploads(client).then(setUploads, () => {});
  }, [client]);
  const queue = uploads?.queue;
  useEffect(() => queue && releaseWhenBack(() => queue.release()), [queue]);
  useEffect(warnBeforeLeaving, []);
  return (
    <>
      {queue && snapshot.uploads.length > 0 ? <UploadTray snapshot={snapshot} queue={queue} /> : null}
      <UploadQuestions />
      {uploads ? <SignedOutQuestion client={client} uploads={uploads} /> : null}
    </>
  );
}

/** A network that is back, or a break that is over: what waited may go on. Who has signed in is looked at elsewhere. */
function releaseWhenBack(release: () => void): () => void {
  const handleBack = () => {
    const { hold } = uploadStore.read();
    if (hold !== null && hold !== "signed-out" && document.visibilityState === "visible") release();
  };
  const listening = new AbortController();
  window.addEventListener("online", handleBack, { signal: listening.signal });
  window.addEventListener("focus", handleBack, { signal: listening.signal });
  document.addEventListener("visibilitychange", handleBack, { signal: listening.signal });
  return () => listening.abort();
}

function warnBeforeLeaving() {
  function handleLeaving(event: BeforeUnloadEvent) {
    if (uploadStore.all().some(isUnfinished)) event.preventDefault();
  }
  window.addEventListener("beforeunload", handleLeaving);
  return () => window.removeEventListener("beforeunload", handleLeaving);
}
