"use client";

import { useMutation } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { describeTransferError, REANNOUNCE_REFUSED } from "@/lib/errors/transfer-messages";
import { quoted } from "@/lib/files/operations/sentence";
import { PutioError } from "@/lib/putio/errors";
import type { Transfer } from "@/lib/putio/transfer";
import { browserApi } from "@/lib/query/browser-api";
import { reannounceMutation } from "@/lib/transfers/mutations";
import { showToast } from "../ui/toast-store";

// For the visit: put.io refuses this to everybody, and would the next time too.
let isRefused = false;
const listeners = new Set<() => void>();

/** Asks the trackers of a torrent for peers. put.io refuses that at present: said once, and from then on beside the act itself. */
export function useReannounce() {
  const isReannounceRefused = useSyncExternalStore(
    subscribe,
    () => isRefused,
    () => false,
  );
  const { mutate } = useMutation(reannounceMutation(browserApi));
  function reannounce({ id, name }: Transfer) {
    mutate(id, {
      onSuccess: () => showToast({ title: `The trackers of ${quoted(name)} are being asked` }),
      onError: tellWhy,
    });
  }
  return { reannounce, isReannounceRefused };
}

function tellWhy(error: Error) {
  const isForAll = error instanceof PutioError && error.code === "bad-request";
  if (isForAll) {
    isRefused = true;
    for (const listener of listeners) listener();
  }
  const { title, hint } = isForAll ? REANNOUNCE_REFUSED : describeTransferError(error);
  showToast({ tone: isForAll ? "plain" : "danger", title, hint });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
