"use client";

import { type MouseEvent, type PointerEvent, useRef } from "react";
import { signed } from "@/lib/player/obey";
import { fractionAt } from "@/lib/player/seek";
import { NO_TAPS, nextTap, type TapAction } from "@/lib/player/taps";
import { usePlayer } from "./player-context";
import type { ControlsVisibility } from "./use-controls-visibility";
import type { Say } from "./use-notice";

type GestureInput = { controls: ControlsVisibility; say: Say };

/** Clicks and taps on the picture itself: a mouse plays and fills the screen, a finger shows the controls and seeks. */
export function usePictureGestures({ controls, say }: GestureInput) {
  const player = usePlayer();
  const pointerType = useRef("mouse");
  const taps = useRef(NO_TAPS);

  function obey(action: TapAction) {
    if (action.kind === "toggle-controls") controls.toggle();
    else if (action.kind === "toggle-play") player.togglePlay();
    else {
      player.seekBy(action.seconds);
      say(signed(action.totalSeconds), action.totalSeconds < 0 ? "left" : "right");
    }
  }

  function handlePointerDown(event: PointerEvent) {
    pointerType.current = event.pointerType;
  }

  function handleClick(event: MouseEvent<HTMLVideoElement>) {
    if (pointerType.current === "mouse") {
      player.togglePlay();
      return;
    }
    const fraction = fractionAt(event.clientX, event.currentTarget.getBoundingClientRect());
    const { state, action } = nextTap(taps.current, { fraction, atMs: event.timeStamp });
    taps.current = state;
    obey(action);
  }

  function handleDoubleClick() {
    if (pointerType.current === "mouse") player.toggleFullScreen();
  }

  return { onPointerDown: handlePointerDown, onClick: handleClick, onDoubleClick: handleDoubleClick };
}
