import type { PutioApi } from "@/lib/putio/api";
import { PutioError } from "@/lib/putio/errors";
import { clearPosition, savePosition } from "@/lib/putio/playback";
import type { SaveAction } from "./progress";

type WriterOptions = {
  api: PutioApi;
  fileId: number;
  /** At the end of a film it is marked as watched as well: one's own, where put.io keeps a history. */
  shouldMark: boolean;
  /** It is about to be told, and may arrive even if no answer does. */
  onTry: (seconds: number) => void;
  onSent: (seconds: number) => void;
  /** put.io answers that the account keeps no positions: nothing more is written. */
  onDisabled: () => void;
  /** It did not arrive: the policy should not think that it did. */
  onLost: () => void;
};

export type PositionWriter = (action: SaveAction, options: { isLeaving: boolean }) => void;

/**
 * Writes one thing at a time, and always the newest: a slow earlier write must not arrive after a later one. Only on leaving
 * the page there is no later, so that write goes out at once, in place of the one under way, and outlives the page.
 */
export function createPositionWriter(options: WriterOptions): PositionWriter {
  const { onTry, onSent, onDisabled, onLost } = options;
  let isWriting = false;
  let isDisabled = false;
  let next: SaveAction | null = null;
  let underWay = new AbortController();

  async function write(action: SaveAction, keepalive: boolean) {
    const { signal } = underWay;
    try {
      onTry(secondsOf(action));
      await send(options, { action, keepalive, signal });
      onSent(secondsOf(action));
    } catch (error) {
      if (!isRefusal(error)) return signal.aborted ? undefined : onLost();
      if (!isDisabled) onDisabled();
      isDisabled = true;
    }
  }

  async function drain() {
    if (isWriting) return;
    isWriting = true;
    while (next && !isDisabled) {
      const action = next;
      next = null;
      await write(action, false);
    }
    isWriting = false;
  }

  return (action, { isLeaving }) => {
    if (action.kind === "none" || isDisabled) return;
    next = isLeaving ? null : action;
    if (!isLeaving) return void drain();
    underWay.abort();
    underWay = new AbortController();
    void write(action, true);
  };
}

/** The account keeps no positions at all. */
function isRefusal(error: unknown): boolean {
  return error instanceof PutioError && error.code === "feature-disabled";
}

function secondsOf(action: SaveAction): number {
  return action.kind === "save" ? action.positionSeconds : 0;
}

type Sending = { action: SaveAction; keepalive: boolean; signal: AbortSignal };

async function send({ api, fileId, shouldMark }: WriterOptions, { action, ...how }: Sending): Promise<void> {
  if (action.kind === "save")
    await savePosition(api, { fileId, positionSeconds: action.positionSeconds, ...how });
  if (action.kind !== "clear") return;
  await clearPosition(api, { fileId, ...how });
  if (shouldMark) await markWatched(api, fileId);
}

/** The end of a film is rare, so what marks is fetched for it. A mark that fails is not worth a word: the place is right. */
async function markWatched(api: PutioApi, fileId: number): Promise<void> {
  try {
    const { setWatched } = await import("@/lib/putio/organise");
    await setWatched(api, { selection: { kind: "files", fileIds: [fileId] }, isWatched: true });
  } catch {
    // It was opened, and has no place: that reads as watched as well.
  }
}
