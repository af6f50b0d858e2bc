import type { QueryClient } from "@tanstack/react-query";
import { startQueueWatch } from "@/lib/convert/queue-watch";
import { restoreZips } from "@/lib/downloads/zip-store";
import { startZipWatch } from "@/lib/downloads/zip-watch";
import { startExtractionWatch } from "@/lib/extract/extraction-watch";
import { startAskingDecoder } from "@/lib/files/ask-decoder";
import { browserApi } from "@/lib/query/browser-api";
import { restoreClones } from "@/lib/sharing/clone-store";
import { startCloneWatch } from "@/lib/sharing/clone-watch";
import { startMarkWatch } from "@/lib/sharing/mark-watch";
import { startTransferWatch } from "@/lib/transfers/transfer-watch";
import { announceConversions } from "../convert/announce-conversions";
import { announceZip } from "../downloads/announce-zip";
import { announceExtractions } from "../extract/announce-extractions";
import { provideBadge } from "../files/badge-slot";
import { LateBadges } from "../files/late-badges";
import { announceClone } from "../sharing/announce-clone";
import { announceTransfers } from "../transfers/announce-transfers";

type JobWatchOptions = {
  client: QueryClient;
  /** Goes to a page of ours. */
  open: (href: string) => void;
  /** Opens the list of what put.io works on. */
  showJobs: () => void;
};

/**
 * Follows what put.io works on for this account: conversions, extractions, zips, copies and transfers, also those that were begun before a reload,
 * or on another device. Gives the way to stop.
 */
export function watchJobs(options: JobWatchOptions): () => void {
  provideBadge(LateBadges);
  restoreZips();
  restoreClones();
  const stops = [
    startAskingDecoder(),
    startMarkWatch(browserApi, { client: options.client }),
    startQueueWatch({ api: browserApi, onEnded: (ended) => announceConversions(ended, options) }),
    startExtractionWatch({ api: browserApi, onEnded: (ended) => void announceExtractions(ended, options) }),
    startZipWatch(browserApi, { onReady: announceZip }),
    startCloneWatch(browserApi, { onDone: (job) => announceClone(job, options) }),
    startTransferWatch(browserApi, {
      client: options.client,
      onEnded: (ended) => void announceTransfers(ended, options),
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
