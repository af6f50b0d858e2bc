"use client";

import type { DownloadWay } from "@/lib/downloads/download-choice";
import { zipNameOf } from "@/lib/downloads/download-ways";
import { saveTargets } from "@/lib/downloads/save-targets";
import { zipOperation } from "@/lib/downloads/zip-operation";
import { describeFileError } from "@/lib/errors/file-messages";
import type { FileTargets } from "@/lib/files/targets";
import { isAbort } from "@/lib/putio/errors";
import { browserApi } from "@/lib/query/browser-api";
import { useFileOperations } from "../files/use-file-operations";
import { dismissToast, showToast } from "../ui/toast-store";

/** Takes files along as one zip or one by one. The other ways show something first. */
export function useDownload(targets: FileTargets): (way: DownloadWay) => void {
  const operations = useFileOperations();
  return (way) => {
    if (way === "zip") void operations.run(zipOperation(browserApi, targets, { label: zipNameOf(targets) }));
    if (way === "one-by-one") void saveAll(targets);
  };
}

async function saveAll(targets: FileTargets): Promise<void> {
  const stopping = new AbortController();
  const toastId = showToast({
    title: "Downloading one file after the other",
    hint: "Your browser may ask whether this site may save several.",
    action: { label: "Stop", onSelect: () => stopping.abort() },
  });
  try {
    const { isCut } = await saveTargets(targets, { signal: stopping.signal });
    if (isCut) showToast({ title: "Not everything was downloaded", hint: CUT_HINT });
  } catch (error) {
    if (isAbort(error)) return;
    dismissToast(toastId);
    const { title, hint } = describeFileError(error);
    showToast({ tone: "danger", title, hint });
  }
}

const CUT_HINT =
  "There are more files in these folders than a browser saves one by one. Take them as a zip instead.";
