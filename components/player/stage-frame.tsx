"use client";

import type { RefObject } from "react";
import type { Start } from "@/lib/player/start";
import type { WatchItem } from "@/lib/player/watch-item";
import { routes } from "@/lib/routes";
import { AudioCover } from "./audio-cover";
import { BigPlay } from "./big-play";
import { CaptionsOverlay } from "./captions-overlay";
import { ConnectionNote } from "./connection-note";
import { ControlBar } from "./control-bar";
import { FailureCover } from "./failure-cover";
import { LoadingCover } from "./loading-cover";
import { MomentLink } from "./moment-link";
import { NoticeOverlay } from "./notice-overlay";
import type { StageKind } from "./player-stage";
import { ResumeChip } from "./resume-chip";
import { SideTrack } from "./side-track";
import { stageClass } from "./stage-class";
import { StageTitle } from "./stage-title";
import { StallLine } from "./stall-line";
import { useControlsVisibility } from "./use-controls-visibility";
import { useNotice } from "./use-notice";
import { usePictureGestures } from "./use-picture-gestures";
import { usePlayerKeys } from "./use-player-keys";
import { useSubtitles } from "./use-subtitles";

type StageFrameProps = {
  item: WatchItem;
  kind: StageKind;
  start: Start;
  videoRef: RefObject<HTMLVideoElement | null>;
  stageRef: RefObject<HTMLDivElement | null>;
};

/** The black stage: the element, and everything that lies over it, from the back to the front. */
export function StageFrame({ item, kind, start, videoRef, stageRef }: StageFrameProps) {
  const { file } = item;
  const controls = useControlsVisibility(stageRef);
  const notice = useNotice();
  const subtitles = useSubtitles({ item, kind });
  const gestures = usePictureGestures({ controls, say: notice.say });
  usePlayerKeys({ stageRef, subtitles, say: notice.say, onKey: controls.show });

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: moving the pointer over it only shows what is there anyway.
    <div
      ref={stageRef}
      data-theme="dark"
      data-controls={controls.areShown ? "shown" : "hidden"}
      className={stageClass(file, "group/stage select-none data-[controls=hidden]:cursor-none")}
      onPointerMove={controls.handlePointerMove}
      onPointerLeave={controls.handlePointerLeave}
      onFocus={controls.show}
    >
      <video
        ref={videoRef}
        playsInline
        // The film's own picture; without one the stage is black.
        poster={kind === "video" && file.hasThumbnail ? routes.mediaThumbnail(file.id) : undefined}
        className="absolute inset-0 size-full touch-manipulation object-contain"
        {...gestures}
      >
        <SideTrack subtitles={subtitles} />
      </video>
      {kind === "audio" ? <AudioCover file={file} /> : null}
      <LoadingCover hasPoster={kind === "audio" || file.hasThumbnail} />
      <StageTitle file={file}>
        <MomentLink file={file} say={notice.say} />
      </StageTitle>
      <BigPlay kind={kind} />
      <CaptionsOverlay subtitles={subtitles} videoRef={videoRef} />
      <NoticeOverlay notice={notice.current} />
      <ResumeChip key={start.resumeSeconds} start={start} />
      <ConnectionNote />
      <ControlBar file={file} kind={kind} startSeconds={start.startSeconds} subtitles={subtitles} />
      <StallLine />
      <FailureCover file={file} />
    </div>
  );
}
