import type { PlayerCommand } from "./keys";
import type { Player } from "./player";

/** The commands that concern the element alone; the others need to know the tracks. */
export type ElementCommand = Exclude<
  PlayerCommand,
  { kind: "toggle-subtitles" | "next-subtitles" | "open-subtitles" | "next-audio" }
>;

/** Does it, and gives a word for the eye where the picture alone would not tell. */
export function obey(player: Player, command: ElementCommand): string | null {
  switch (command.kind) {
    case "toggle-play":
      player.togglePlay();
      return null;
    case "seek-by":
      player.seekBy(command.seconds);
      return signed(command.seconds);
    case "seek-to-fraction":
      player.seekToFraction(command.fraction);
      return null;
    case "volume-by":
      player.setVolume(player.store.get().volume + command.step);
      return volumeText(player);
    case "toggle-mute":
      player.toggleMute();
      return volumeText(player);
    case "toggle-full-screen":
      player.toggleFullScreen();
      return null;
    case "toggle-picture-in-picture":
      player.togglePictureInPicture();
      return null;
    case "speed-by":
      player.stepRate(command.direction);
      return speedText(player);
    case "speed-reset":
      player.setRate(1);
      return speedText(player);
    case "step-frame":
      player.stepFrame(command.direction);
      return null;
  }
}

export function signed(seconds: number): string {
  return `${seconds < 0 ? "−" : "+"}${Math.abs(seconds)} s`;
}

/** From the element: its events come after the word is due. */
function volumeText({ video }: Player): string | null {
  if (!video) return null;
  return video.muted ? "Muted" : `Volume ${Math.round(video.volume * 100)} %`;
}

function speedText({ video }: Player): string | null {
  return video && `Speed ${speedLabel(video.playbackRate)}`;
}

export function speedLabel(rate: number): string {
  return `${rate}×`;
}
