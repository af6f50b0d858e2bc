"use client";

import { type RefObject, useEffect } from "react";
import { usePlayer } from "./player-context";

const STEP = 0.05;

/** Over the volume control only, where the wheel can mean nothing else. By hand, as React's wheel listeners cannot stop the page. */
export function useWheelVolume(ref: RefObject<HTMLElement | null>) {
  const player = usePlayer();
  useEffect(() => {
    const element = ref.current;
    function handleWheel(event: WheelEvent) {
      event.preventDefault();
      player.setVolume(player.store.get().volume - Math.sign(event.deltaY) * STEP);
    }
    element?.addEventListener("wheel", handleWheel, { passive: false });
    return () => element?.removeEventListener("wheel", handleWheel);
  }, [player, ref]);
}
