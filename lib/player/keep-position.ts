import type { PutioApi } from "@/lib/putio/api";
import { rememberPosition } from "./last-positions";
import type { Player } from "./player";
import { createPositionWriter } from "./position-writer";
import { initialProgress, nextSave, type ProgressEvent } from "./progress";

type KeepOptions = {
  player: Player;
  fileId: number;
  renderedAtMs: number;
  storedSeconds: number;
  /** null: put.io is not to be told (a friend's file, or an account that keeps no positions). */
  api: PutioApi | null;
  onDisabled: () => void;
};

const SETTLED_MS = 2000;

/**
 * Feeds the element's events to the policy of progress.ts and writes what it decides. Gives the way to stop, which is the
 * last chance to write, as leaving the page within the app fires no event.
 */
export function keepPosition(options: KeepOptions): () => void {
  const { player } = options;
  const { video } = player;
  if (!video) return () => {};
  const listening = new AbortController();
  const { signal } = listening;
  const handle = progressHandler(options, video);

  for (const [name, event] of ELEMENT_EVENTS) video.addEventListener(name, () => handle(event), { signal });
  listenForSettledSeeks(video, { signal, onSettled: () => handle("seek-settled") });
  listenForLeaving(() => handle("leaving"), signal);
  // A film that was begun early may be moving already.
  if (!video.paused && video.readyState >= HTMLMediaElement.HAVE_FUTURE_DATA) handle("playing");
  const stopWatching = player.store.subscribe(() => {
    if (player.store.get().failure) handle("failed");
  });
  return () => {
    handle("leaving");
    stopWatching();
    listening.abort();
  };
}

const ELEMENT_EVENTS: readonly [keyof HTMLMediaElementEventMap, ProgressEvent][] = [
  ["playing", "playing"],
  ["timeupdate", "tick"],
  ["pause", "pause"],
  ["ended", "ended"],
  ["error", "failed"],
];

function progressHandler(options: KeepOptions, video: HTMLVideoElement): (event: ProgressEvent) => void {
  const { player, fileId, renderedAtMs, storedSeconds, api, onDisabled } = options;
  let progress = initialProgress(storedSeconds);
  const onLost = () => {
    progress = { ...progress, savedSeconds: null };
  };
  const write = api ? createPositionWriter({ api, fileId, onDisabled, onLost }) : () => {};
  return (event) => {
    const { positionSeconds } = player;
    const now = { positionSeconds, durationSeconds: video.duration, atMs: performance.now() };
    const next = nextSave(progress, event, now);
    progress = next.state;
    if (progress.isTrusted) {
      rememberPosition({ fileId, renderedAtMs }, progress.isCleared ? 0 : positionSeconds);
    }
    write(next.action, { isLeaving: event === "leaving" });
  };
}

type SettledOptions = { signal: AbortSignal; onSettled: () => void };

function listenForSettledSeeks(video: HTMLVideoElement, { signal, onSettled }: SettledOptions) {
  let settling: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => clearTimeout(settling);
  const settle = () => {
    cancel();
    settling = setTimeout(onSettled, SETTLED_MS);
  };
  video.addEventListener("seeking", cancel, { signal });
  video.addEventListener("seeked", settle, { signal });
  signal.addEventListener("abort", cancel);
}

/** Not `beforeunload`: phones do not fire it, and it keeps pages out of the back-forward cache. */
function listenForLeaving(leave: () => void, signal: AbortSignal) {
  window.addEventListener("pagehide", leave, { signal });
  document.addEventListener("visibilitychange", () => document.hidden && leave(), { signal });
}
