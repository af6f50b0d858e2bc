"use client";

import { type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { hasKeyboardFocus, trackFocusOrigin } from "./keyboard-focus";
import { usePlayer, usePlayerState } from "./player-context";

const HIDE_AFTER_MS = 3000;

export type ControlsVisibility = {
  areShown: boolean;
  show: () => void;
  /** A finger's tap: shows them, or hides them where that is allowed. */
  toggle: () => void;
  handlePointerMove: (event: PointerEvent) => void;
  handlePointerLeave: (event: PointerEvent) => void;
};

/**
 * The controls are there when the viewer does something, and go three seconds later; never while the film is paused, a menu
 * is open, or the keyboard stands on one of them.
 */
export function useControlsVisibility(stageRef: RefObject<HTMLDivElement | null>): ControlsVisibility {
  const [areShown, setShown] = useState(true);
  const player = usePlayer();
  const isPaused = usePlayerState((state) => state.isPaused);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const hideIfAllowed = useCallback(() => {
    if (stageRef.current && !player.video?.paused && !isHeld(stageRef.current)) setShown(false);
    else timer.current = setTimeout(hideIfAllowed, HIDE_AFTER_MS);
  }, [player, stageRef]);

  const show = useCallback(() => {
    setShown(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(hideIfAllowed, HIDE_AFTER_MS);
  }, [hideIfAllowed]);

  useEffect(trackFocusOrigin, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: pausing shows them, and playing begins the three seconds.
  useEffect(() => {
    show();
    return () => clearTimeout(timer.current);
  }, [isPaused, show]);

  return {
    areShown,
    show,
    toggle: () => (areShown ? hideIfAllowed() : show()),
    handlePointerMove: (event) => event.pointerType === "mouse" && show(),
    handlePointerLeave: (event) => event.pointerType === "mouse" && hideIfAllowed(),
  };
}

function isHeld(stage: HTMLElement): boolean {
  const focused = stage.querySelector(":focus-visible");
  if (focused && hasKeyboardFocus(focused)) return true;
  return stage.querySelector("[popover]:popover-open, [data-scrubbing]") !== null;
}
