"use client";

import { PictureInPicture2, Settings } from "lucide-react";
import { IconButton } from "../ui/icon-button";
import { Menu } from "../ui/menu";
import { MenuItem, MenuSeparator } from "../ui/menu-items";
import { AudioChoice } from "./audio-menu";
import { useCanPictureInPicture } from "./picture-in-picture-button";
import { usePlayer, usePlayerState } from "./player-context";
import type { StageKind } from "./player-stage";
import { QualityChoice } from "./quality-menu";
import { SpeedChoice } from "./speed-menu";

/** On a narrow stage: everything secondary in one sheet. */
export function SettingsMenu({ kind }: { kind: StageKind }) {
  return (
    <Menu
      label="Settings"
      placement="top-end"
      trigger={(props) => (
        <IconButton
          {...props}
          size="large"
          label="Settings"
          icon={<Settings />}
          className="@lg/stage:hidden"
        />
      )}
    >
      {kind === "video" ? <VideoSettings /> : null}
      <SpeedChoice />
    </Menu>
  );
}

function VideoSettings() {
  const player = usePlayer();
  const canChooseAudio = usePlayerState((state) => state.audioRenditions.length > 1);
  const canPictureInPicture = useCanPictureInPicture();
  return (
    <>
      {canPictureInPicture ? (
        <>
          <MenuItem icon={<PictureInPicture2 />} onSelect={() => player.togglePictureInPicture()}>
            Picture in picture
          </MenuItem>
          <MenuSeparator />
        </>
      ) : null}
      {canChooseAudio ? <AudioChoice /> : null}
      <QualityChoice />
    </>
  );
}
