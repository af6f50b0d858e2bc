"use client";

import { PictureInPicture2 } from "lucide-react";
import { useSyncExternalStore } from "react";
import { IconButton } from "../ui/icon-button";
import { usePlayer } from "./player-context";

/** Keeps its place where the browser cannot: a row of buttons must not move when the page comes alive. */
export function PictureInPictureButton() {
  const player = usePlayer();
  const isPossible = useCanPictureInPicture();
  return (
    <IconButton
      size="large"
      label="Picture in picture"
      title="Picture in picture (P)"
      icon={<PictureInPicture2 />}
      disabled={!isPossible}
      className="@max-lg/stage:hidden"
      onClick={() => player.togglePictureInPicture()}
    />
  );
}

export function useCanPictureInPicture(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => document.pictureInPictureEnabled === true,
    () => true,
  );
}
