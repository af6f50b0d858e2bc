/** What Safari on an iPhone has instead: only the video itself can fill the screen there. */
type WebkitVideo = HTMLVideoElement & {
  webkitEnterFullscreen?: () => void;
  webkitSupportsFullscreen?: boolean;
};

export type FullScreenWay = "stage" | "video" | null;

/** Asked of the capability and never of the browser's name: our own controls and subtitles need the stage. */
export function fullScreenWay(video: HTMLVideoElement): FullScreenWay {
  if (document.fullscreenEnabled) return "stage";
  return "webkitEnterFullscreen" in video ? "video" : null;
}

export async function toggleFullScreen(video: WebkitVideo, stage: HTMLElement): Promise<void> {
  if (document.fullscreenElement) return document.exitFullscreen();
  if (fullScreenWay(video) === "stage") {
    await stage.requestFullscreen({ navigationUI: "hide" });
    await lockLandscape(video);
  } else video.webkitEnterFullscreen?.();
}

/** Phones only; everywhere else the promise is refused, and that is fine. */
async function lockLandscape(video: HTMLVideoElement): Promise<void> {
  if (video.videoHeight > video.videoWidth) return;
  const orientation = screen.orientation as ScreenOrientation & { lock?: (to: "landscape") => Promise<void> };
  await orientation?.lock?.("landscape").catch(() => {});
}
