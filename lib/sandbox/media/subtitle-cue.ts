/** One subtitle on screen. All formats are read into this and written from it. */
export type Cue = {
  startSeconds: number;
  endSeconds: number;
  /** Lines split by `\n`, none of them empty; the only markup is `<i>`, `<b>`, `<u>` and their ends, lower case. */
  text: string;
  /** WebVTT cue settings (`line:0 align:start`), where the source had them. */
  settings?: string;
};

/** How long a cue is shown that has no usable end. */
const FALLBACK_SECONDS = 2;

/** In order of time, without what nobody could see; an end that is not after its start is given one. */
export function tidyCues(cues: readonly Cue[]): Cue[] {
  return cues
    .filter((cue) => cue.text !== "" && Number.isFinite(cue.startSeconds))
    .map((cue) =>
      cue.endSeconds > cue.startSeconds ? cue : { ...cue, endSeconds: cue.startSeconds + FALLBACK_SECONDS },
    )
    .sort((a, b) => a.startSeconds - b.startSeconds);
}

/** The same cues on a clock that shows `shiftSeconds` more; what falls before zero is cut. */
export function shiftCues(cues: readonly Cue[], shiftSeconds: number): Cue[] {
  if (shiftSeconds === 0) return [...cues];
  return cues
    .map((cue) => ({
      ...cue,
      startSeconds: Math.max(0, cue.startSeconds + shiftSeconds),
      endSeconds: cue.endSeconds + shiftSeconds,
    }))
    .filter((cue) => cue.endSeconds > 0);
}
