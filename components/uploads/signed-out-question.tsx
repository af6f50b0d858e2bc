"use client";

import type { QueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { getAccount } from "@/lib/putio/account";
import { browserApi } from "@/lib/query/browser-api";
import { keepPage, signInFromHere } from "@/lib/query/leave-for-sign-in";
import { isUnfinished } from "@/lib/uploads/upload";
import { uploadStore } from "@/lib/uploads/upload-store";
import type { Uploads } from "@/lib/uploads/uploads";
import { Button, buttonClass } from "../ui/button";
import { Dialog } from "../ui/dialog";

type SignedOutProps = { client: QueryClient; uploads: Uploads };

/** A session that ended while files are on their way: the page, which holds them, stays, and the sign-in opens beside it. */
export function SignedOutQuestion({ client, uploads }: SignedOutProps) {
  const [isSaid, setIsSaid] = useState(false);
  useEffect(
    () =>
      keepPage(() => {
        const isKept = uploadStore.all().some(isUnfinished);
        if (isKept) setIsSaid(true);
        return isKept;
      }),
    [],
  );
  useEffect(() => {
    async function handleBack() {
      if (!isSaid && uploadStore.read().hold !== "signed-out") return;
      const userId = await whoIsSignedIn();
      if (userId === null) return;
      // Somebody else has signed in, and nothing of this page is theirs; the browser asks before the files are let go.
      if (userId !== uploads.userId) return location.reload();
      setIsSaid(false);
      uploads.queue.release();
      void client.invalidateQueries();
    }
    return onReturn(handleBack);
  }, [client, uploads, isSaid]);
  return isSaid ? <Question onClose={() => setIsSaid(false)} /> : null;
}

function Question({ onClose }: { onClose: () => void }) {
  return (
    <Dialog
      title="You are signed out"
      onClose={onClose}
      actions={
        <>
          <Button tone="quiet" onClick={() => location.assign(signInFromHere())}>
            Leave this page
          </Button>
          <a href={signInFromHere()} target="_blank" rel="noopener" className={buttonClass("primary")}>
            Sign in in a new tab
          </a>
        </>
      }
    >
      <p>
        Your uploads wait here. Sign in in a new tab and come back to this one: they go on from where they
        are.
      </p>
      <p className="pt-3 text-muted">If you leave this page, their files have to be chosen again.</p>
    </Dialog>
  );
}

/** Their id; null: nobody, or nobody can be asked. */
async function whoIsSignedIn(): Promise<number | null> {
  try {
    return (await getAccount(browserApi)).userId;
  } catch {
    return null;
  }
}

function onReturn(handleBack: () => Promise<void>): () => void {
  const listening = new AbortController();
  const handle = () => {
    if (document.visibilityState === "visible") void handleBack();
  };
  window.addEventListener("focus", handle, { signal: listening.signal });
  document.addEventListener("visibilitychange", handle, { signal: listening.signal });
  return () => listening.abort();
}
