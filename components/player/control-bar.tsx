"use client";

import type { WatchItem } from "@/lib/player/watch-item";
import { AudioMenu } from "./audio-menu";
import { FullScreenButton } from "./full-screen-button";
import { PictureInPictureButton } from "./picture-in-picture-button";
import { PlayButton } from "./play-button";
import type { StageKind } from "./player-stage";
import { QualityMenu } from "./quality-menu";
import { SeekBar } from "./seek-bar";
import { SettingsMenu } from "./settings-menu";
import { SpeedMenu } from "./speed-menu";
import { OVERLAY_FADE } from "./stage-class";
import { SubtitlesMenu } from "./subtitles-menu";
import { TimeText } from "./time-text";
import type { SubtitlesControl } from "./use-subtitles";
import { VolumeControl } from "./volume-control";

type ControlBarProps = {
  file: WatchItem["file"];
  kind: StageKind;
  startSeconds: number;
  subtitles: SubtitlesControl;
};

/**
 * The bar and one row of buttons. What only some films have stands leftmost on its side, so that it moves nothing when it
 * comes. On a narrow stage all that is secondary folds into one sheet.
 */
export function ControlBar({ file, kind, startSeconds, subtitles }: ControlBarProps) {
  const expectedSeconds = file.video?.durationSeconds ?? null;
  const isVideo = kind === "video";
  return (
    <div
      className={`${OVERLAY_FADE} pointer-events-none absolute inset-x-0 bottom-0 flex flex-col bg-linear-to-t from-black/85 via-black/60 to-transparent px-2 pt-10 pb-[max(0.25rem,env(safe-area-inset-bottom))]`}
    >
      <SeekBar start={startSeconds} expectedSeconds={expectedSeconds} />
      <div className="pointer-events-auto flex items-center">
        <PlayButton />
        <VolumeControl />
        <TimeText start={startSeconds} expectedSeconds={expectedSeconds} />
        <div className="min-w-0 flex-1" />
        {isVideo ? <AudioMenu /> : null}
        {isVideo ? <QualityMenu /> : null}
        {isVideo ? <SubtitlesMenu subtitles={subtitles} /> : null}
        <SpeedMenu />
        <SettingsMenu kind={kind} />
        {isVideo ? <PictureInPictureButton /> : null}
        {isVideo ? <FullScreenButton /> : null}
      </div>
    </div>
  );
}
