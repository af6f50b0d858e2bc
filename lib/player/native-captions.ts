/**
 * Where our overlay cannot be, the browser draws the track itself: in an iPhone's full screen, which knows only the video,
 * and in Safari's picture-in-picture. `pageMode` is what the track is in the page.
 */
export function showNativelyOutsideThePage(
  track: TextTrack,
  { video, pageMode }: { video: HTMLVideoElement; pageMode: TextTrackMode },
): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const setMode = (mode: TextTrackMode) => () => {
    track.mode = mode;
  };
  for (const name of ["webkitbeginfullscreen", "enterpictureinpicture"]) {
    video.addEventListener(name, setMode("showing"), { signal });
  }
  for (const name of ["webkitendfullscreen", "leavepictureinpicture"]) {
    video.addEventListener(name, setMode(pageMode), { signal });
  }
  return () => listening.abort();
}
