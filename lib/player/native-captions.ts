type NativeOptions = { video: HTMLVideoElement; track: () => TextTrack | null };

/**
 * Where our overlay cannot be, the browser draws the track itself: in an iPhone's full screen, which knows only the video,
 * and in Safari's picture-in-picture.
 */
export function showNativelyOutsideThePage({ video, track }: NativeOptions): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const setMode = (mode: TextTrackMode) => () => {
    const current = track();
    if (current) current.mode = mode;
  };
  for (const name of ["webkitbeginfullscreen", "enterpictureinpicture"]) {
    video.addEventListener(name, setMode("showing"), { signal });
  }
  for (const name of ["webkitendfullscreen", "leavepictureinpicture"]) {
    video.addEventListener(name, setMode("hidden"), { signal });
  }
  return () => listening.abort();
}
