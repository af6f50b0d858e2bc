import type { PlayerState } from "./player-state";
import type { Store } from "./store";

/** Every event after which one of the facts below may be different. */
const EVENTS = [
  "play",
  "pause",
  "playing",
  "waiting",
  "seeking",
  "seeked",
  "ended",
  "emptied",
  "canplay",
  "loadedmetadata",
  "durationchange",
  "volumechange",
  "ratechange",
  "enterpictureinpicture",
  "leavepictureinpicture",
] as const;

/** Copies the element's facts into the store whenever the element says that they changed. Gives the way to stop it. */
export function observeElement(video: HTMLVideoElement, store: Store<PlayerState>): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const copy = () => store.patch(factsOf(video));
  for (const name of EVENTS) video.addEventListener(name, copy, { signal });
  // Between `waiting` and `playing` the ready state alone does not tell waiting from being paused.
  video.addEventListener("waiting", () => store.patch({ isWaiting: true }), { signal });
  for (const name of ["playing", "pause", "seeked", "canplay", "ended", "emptied"] as const) {
    video.addEventListener(name, () => store.patch({ isWaiting: false }), { signal });
  }
  copy();
  return () => listening.abort();
}

function factsOf(video: HTMLVideoElement): Partial<PlayerState> {
  return {
    isPaused: video.paused,
    isEnded: video.ended,
    isSeeking: video.seeking,
    volume: video.volume,
    isMuted: video.muted,
    rate: video.playbackRate,
    isInPictureInPicture: document.pictureInPictureElement === video,
    // An element that is being fed anew knows no length; what it knew before still holds.
    ...(Number.isFinite(video.duration) ? { durationSeconds: video.duration } : {}),
  };
}
