import type { PutioApi } from "@/lib/putio/api";
import { rememberPosition } from "./last-positions";
import { PlaceKeeper } from "./places/place-keeper";
import { PlaceOwner } from "./places/place-owner";
import { beginPlace } from "./places/place-record";
import type { Player } from "./player";
import { createPositionWriter, type PositionWriter } from "./position-writer";
import { initialProgress, nextSave, type ProgressEvent } from "./progress";
import { SHORTEST_POSITION_SECONDS } from "./resume";

type KeepOptions = {
  player: Player;
  fileId: number;
  /** null: nobody's place is kept. */
  userId: number | null;
  renderedAtMs: number;
  /** What put.io has. */
  storedSeconds: number;
  /** null: put.io is not to be told (a friend's file, or an account that keeps no positions). */
  api: PutioApi | null;
  shouldMark: boolean;
  /** put.io keeps no place for it, this browser does. */
  onKeptHere: () => void;
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
  const owner = new PlaceOwner(options.fileId);
  const handle = progressHandler(options, { video, owner });

  for (const [name, event] of ELEMENT_EVENTS) video.addEventListener(name, () => handle(event), { signal });
  listenForSettledSeeks(video, { signal, onSettled: () => handle("seek-settled") });
  listenForLeaving(() => handle("leaving"), signal);
  window.addEventListener("online", () => handle("online"), { signal });
  // A page that waits in the back-forward cache must hold no lock, and plays again before it writes again.
  window.addEventListener("pagehide", () => owner.release(), { signal });
  // A film that was begun early may be moving already.
  if (!video.paused && video.readyState >= HTMLMediaElement.HAVE_FUTURE_DATA) handle("playing");
  const stopWatching = watchStore(player, handle);
  return () => {
    handle("leaving");
    owner.release();
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

type Handle = (event: ProgressEvent) => void;
type Holding = { video: HTMLVideoElement; owner: PlaceOwner };

function progressHandler(options: KeepOptions, { video, owner }: Holding): Handle {
  const { player, fileId, renderedAtMs, storedSeconds } = options;
  let progress = initialProgress(storedSeconds);
  const onLost = () => {
    progress = { ...progress, savedSeconds: null };
  };
  const keeper = makeKeeper(options);
  const write = makeWriter(options, { keeper, onLost });
  return (event) => {
    const { positionSeconds } = player;
    const now = { positionSeconds, durationSeconds: video.duration, atMs: performance.now() };
    if (event === "playing") owner.take();
    else if (event === "tick" && !video.paused) owner.takeIfFree();
    const next = nextSave(progress, event, now);
    if (next.state.isTrusted) {
      rememberPosition({ fileId, renderedAtMs }, next.state.isCleared ? 0 : positionSeconds);
    }
    // Another tab plays it, and says where it is. What this one would have written it writes when it plays again.
    if (!owner.isOwner) {
      progress = { ...progress, isTrusted: next.state.isTrusted, savedAtMs: next.state.savedAtMs };
      return;
    }
    progress = next.state;
    if (keeper && progress.isTrusted)
      enter(keeper, { event, seconds: placeOf(next.state, now), atMs: now.atMs });
    write(next.action, { isLeaving: event === "leaving" });
    if (event === "pause") owner.rest();
  };
}

/** null: too near the beginning for anybody to come back to. */
function placeOf({ isCleared }: { isCleared: boolean }, { positionSeconds }: { positionSeconds: number }) {
  if (isCleared) return 0;
  return positionSeconds < SHORTEST_POSITION_SECONDS ? null : positionSeconds;
}

type Entry = { event: ProgressEvent; seconds: number | null; atMs: number };

function enter(keeper: PlaceKeeper, { event, seconds, atMs }: Entry) {
  if (seconds === null || event === "playing") return;
  if (event === "tick" && seconds > 0) keeper.tick(seconds, atMs);
  else keeper.note(seconds, atMs);
}

function makeKeeper({ userId, fileId, storedSeconds, api }: KeepOptions): PlaceKeeper | null {
  if (userId === null) return null;
  return new PlaceKeeper(beginPlace({ userId, fileId, storedSeconds, isLocal: api === null }));
}

type WriterParts = { keeper: PlaceKeeper | null; onLost: () => void };

function makeWriter(options: KeepOptions, { keeper, onLost }: WriterParts): PositionWriter {
  const { api, fileId, shouldMark, onKeptHere } = options;
  if (!api) return sayOnce(keeper ? onKeptHere : () => {});
  return createPositionWriter({
    api,
    fileId,
    shouldMark,
    onTry: (seconds) => keeper?.tried(seconds),
    onSent: (seconds) => keeper?.sent(seconds),
    onDisabled() {
      keeper?.keepHere();
      onKeptHere();
    },
    onLost,
  });
}

/** Says it when there is a place to be kept at all. */
function sayOnce(say: () => void): PositionWriter {
  let wasSaid = false;
  return ({ kind }) => {
    if (kind !== "save" || wasSaid) return;
    wasSaid = true;
    say();
  };
}

function watchStore({ store }: Player, handle: Handle): () => void {
  let { audioIndex } = store.get();
  return store.subscribe(() => {
    const now = store.get();
    if (now.failure) handle("failed");
    // From the first one on: before, none was heard.
    if (audioIndex !== now.audioIndex && audioIndex >= 0) handle("track-change");
    audioIndex = now.audioIndex;
  });
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
