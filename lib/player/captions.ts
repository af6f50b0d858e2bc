import { type Cue, type CueIndex, cuesAt, indexCues, NO_CUES } from "./cues";

type CaptionOptions = {
  video: HTMLVideoElement;
  /** Asked each time, as cues come while the film plays. */
  source: () => ArrayLike<Cue>;
  /** Told only when other words are to be seen. */
  onCues: (cues: readonly Cue[]) => void;
};

/** Four frames apart: nobody hears a subtitle that is 60 ms late, and a phone's battery feels every frame. */
const FRAMES_BETWEEN = 4;

/**
 * Keeps the overlay in step with the element. On animation frames while playing, and on every event that moves the element;
 * not on the video's own frames, which do not come where nothing is composited.
 */
export function startCaptions({ video, source, onCues }: CaptionOptions): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let index: CueIndex = NO_CUES;
  let shown: readonly Cue[] = [];
  let frame = 0;
  let count = 0;

  const draw = () => {
    index = refreshed(index, source());
    const cues = cuesAt(index, video.currentTime);
    if (isSame(cues, shown)) return;
    shown = cues;
    onCues(cues);
  };
  const tick = () => {
    count += 1;
    if (count % FRAMES_BETWEEN === 0) draw();
    frame = requestAnimationFrame(tick);
  };
  for (const name of ["seeking", "seeked", "timeupdate"] as const) {
    video.addEventListener(name, draw, { signal });
  }
  draw();
  frame = requestAnimationFrame(tick);
  return () => {
    cancelAnimationFrame(frame);
    listening.abort();
    onCues([]);
  };
}

/** Made anew only when cues came or went. */
function refreshed(index: CueIndex, list: ArrayLike<Cue>): CueIndex {
  const isSameList = list.length === index.cues.length && list[0] === index.cues[0];
  return isSameList ? index : indexCues(list);
}

function isSame(one: readonly Cue[], other: readonly Cue[]): boolean {
  return one.length === other.length && one.every((cue, place) => cue === other[place]);
}
