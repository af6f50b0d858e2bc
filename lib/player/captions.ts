import { type Cue, type CueIndex, cuesAt, indexCues, NO_CUES } from "./cues";

type CaptionOptions = {
  video: HTMLVideoElement;
  /** Asked each time: hls.js makes its tracks late, and anew whenever it attaches. null: not there yet. */
  track: () => TextTrack | null;
  /** Told only when other words are to be seen. */
  onCues: (cues: readonly Cue[]) => void;
};

/** Four frames apart: nobody hears a subtitle that is 60 ms late, and a phone's battery feels every frame. */
const FRAMES_BETWEEN = 4;

/**
 * Keeps the overlay in step with the element. On animation frames while playing, and on every event that moves the element;
 * not on the video's own frames, which do not come where nothing is composited.
 */
export function startCaptions({ video, track, onCues }: CaptionOptions): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let index: CueIndex = NO_CUES;
  let shown: readonly Cue[] = [];
  let frame = 0;
  let count = 0;

  const draw = () => {
    index = refreshed(index, track());
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

/** Made anew only when cues came or went. A disabled track has no list, so it is woken first. */
function refreshed(index: CueIndex, track: TextTrack | null): CueIndex {
  if (track?.mode === "disabled") track.mode = "hidden";
  const list = (track?.cues ?? []) as unknown as ArrayLike<Cue>;
  const isSameList = list.length === index.cues.length && list[0] === index.cues[0];
  return isSameList ? index : indexCues(list);
}

function isSame(one: readonly Cue[], other: readonly Cue[]): boolean {
  return one.length === other.length && one.every((cue, place) => cue === other[place]);
}
