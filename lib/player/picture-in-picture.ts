export function canPictureInPicture(video: HTMLVideoElement): boolean {
  return document.pictureInPictureEnabled === true && !video.disablePictureInPicture;
}

/** Full screen first, or the browser shows a small window over an empty screen. */
export async function togglePictureInPicture(video: HTMLVideoElement): Promise<void> {
  if (document.pictureInPictureElement === video) return document.exitPictureInPicture();
  if (!canPictureInPicture(video)) return;
  if (document.fullscreenElement) await document.exitFullscreen();
  await video.requestPictureInPicture();
}
