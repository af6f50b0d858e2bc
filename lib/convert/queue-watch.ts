import type { Conversion } from "@/lib/files/will-it-play";
import type { PutioApi } from "@/lib/putio/api";
import { Poller } from "@/lib/query/poller";
import { isRunning, publishConversions, readConversions } from "./conversion-store";
import { readQueue } from "./read-queue";

/** As often as put.io's own apps ask (contract, 2.13). */
const EVERY_MS = 5000;
/** Between two looks for what was started elsewhere, while nothing is known to run. */
const QUIET_MS = 30_000;

let watch: Poller | null = null;
let lastWokenMs = 0;

type QueueWatchOptions = { api: PutioApi; onEnded: (ended: Conversion[]) => void };

/** Watches put.io's queue for as long as a page lives. The first look finds what was started before, or elsewhere. */
export function startQueueWatch({ api, onEnded }: QueueWatchOptions): () => void {
  const poller = new Poller({
    everyMs: EVERY_MS,
    // Nobody will hear how these go on: better no line than one that waits for ever.
    onGiveUp: () => publishConversions(readConversions().filter((conversion) => !isRunning(conversion))),
    async look(signal) {
      const ended = await readQueue(api, { signal });
      if (ended.length > 0) onEnded(ended);
      return readConversions().some(isRunning);
    },
  });
  watch = poller;
  wakeQueueWatch();
  document.addEventListener("visibilitychange", lookAround);
  return () => {
    document.removeEventListener("visibilitychange", lookAround);
    poller.stop();
    if (watch === poller) watch = null;
  };
}

/** Something was started here. */
export function wakeQueueWatch(): void {
  lastWokenMs = Date.now();
  watch?.wake();
}

/** Whoever comes back to the page may have started something on another device meanwhile. */
function lookAround(): void {
  const isDue = Date.now() - lastWokenMs > QUIET_MS;
  if (document.visibilityState === "visible" && isDue) wakeQueueWatch();
}
