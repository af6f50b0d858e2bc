import { type Cue, type CueIndex, cuesAt, indexCues, NO_CUES } from "./cues";

/** A TextTrack's cues as our overlay reads them. The track is `hidden`: the browser loads it and draws nothing. */
export type CaptionClock = { stop: () => void };

type CaptionOptions = {
  video: HTMLVideoElement;
  track: TextTrack;
  /** Told only when other words are to be seen. */
  onCues: (cues: readonly Cue[]) => void;
};

/** Four frames apart: nobody hears a subtitle that is 60 ms late, and a phone's battery feels every frame. */
const FRAMES_BETWEEN = 4;

/**
 * Keeps the overlay in step. On animation frames while playing, and on every event that moves the element; not on the
 * video's own frames, which do not come where nothing is composited.
 */
export function startCaptions({ video, track, onCues }: CaptionOptions): CaptionClock {
  const listening = new AbortController();
  const { signal } = listening;
  let index: CueIndex = NO_CUES;
  let shown: readonly Cue[] = [];
  let frame = 0;
  let count = 0;

  const draw = () => {
    index = refreshed(index, track);
    const cues = cuesAt(index, video.currentTime);
    if (isSame(cues, shown)) return;
    shown = cues;
    onCues(cues);
  };
  const tick = () => {
    if (!video.paused && count++ % FRAMES_BETWEEN === 0) draw();
    frame = requestAnimationFrame(tick);
  };
  for (const name of ["seeking", "seeked", "timeupdate"] as const)
    video.addEventListener(name, draw, { signal });
  // A rendition's cues come with its segments, a file's all at once: neither tells in a way that all browsers share.
  draw();
  frame = requestAnimationFrame(tick);
  return {
    stop() {
      cancelAnimationFrame(frame);
      listening.abort();
      onCues([]);
    },
  };
}

/** Made anew only when cues came or went. */
function refreshed(index: CueIndex, { cues }: TextTrack): CueIndex {
  const count = cues?.length ?? 0;
  return count === index.cues.length ? index : indexCues((cues ?? []) as unknown as ArrayLike<Cue>);
}

function isSame(one: readonly Cue[], other: readonly Cue[]): boolean {
  return one.length === other.length && one.every((cue, place) => cue === other[place]);
}
