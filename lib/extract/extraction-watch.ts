import type { PutioApi } from "@/lib/putio/api";
import { listExtractions } from "@/lib/putio/extract";
import { Poller } from "@/lib/query/poller";
import { createSettling } from "@/lib/query/settling";
import {
  isExtracting,
  publishExtractions,
  readExtractions,
  type ShownExtraction,
  subscribeToExtractions,
} from "./extraction-store";

const EVERY_MS = 3000;

let watch: Poller | null = null;
const settling = createSettling();

type ExtractionWatchOptions = { api: PutioApi; onEnded: (ended: ShownExtraction[]) => void };

/** Follows put.io's list of extractions for as long as a page lives; the first look finds those of before a reload. */
export function startExtractionWatch({ api, onEnded }: ExtractionWatchOptions): () => void {
  const poller = new Poller({
    everyMs: EVERY_MS,
    async look(signal) {
      const running = new Set(
        readExtractions()
          .filter(isExtracting)
          .map(({ id }) => id),
      );
      publishExtractions(await listExtractions(api, { signal }));
      const ended = readExtractions().filter(
        (extraction) => running.has(extraction.id) && !isExtracting(extraction),
      );
      if (ended.length > 0) onEnded(ended);
      return readExtractions().some(isExtracting);
    },
    onGiveUp(error) {
      settling.giveUp(error);
      // Nobody will hear how these go on: better no line than one that moves for ever.
      publishExtractions(readExtractions().filter((extraction) => !isExtracting(extraction)));
    },
  });
  watch = poller;
  poller.wake();
  return () => {
    poller.stop();
    if (watch === poller) watch = null;
  };
}

export function wakeExtractionWatch(): void {
  watch?.wake();
}

/**
 * How these ended, once none of them is under way any more. One that was dismissed meanwhile is not among them. Ends in put.io's
 * refusal when it will not tell.
 */
export function whenExtracted(ids: readonly number[]): Promise<ShownExtraction[]> {
  return settling.wait({
    subscribe: subscribeToExtractions,
    read() {
      const ours = readExtractions().filter(({ id }) => ids.includes(id));
      return ours.some(isExtracting) ? undefined : ours;
    },
  });
}
