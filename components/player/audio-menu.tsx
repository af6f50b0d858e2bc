"use client";

import { AudioLines } from "lucide-react";
import { audioOptions } from "@/lib/player/tracks";
import { IconButton } from "../ui/icon-button";
import { useLocale } from "../ui/locale";
import { Menu } from "../ui/menu";
import { MenuRadio, MenuRadioGroup } from "../ui/menu-items";
import { usePlayer, usePlayerState } from "./player-context";

/** Only where there is a choice. */
export function AudioMenu() {
  const count = usePlayerState((state) => state.audioRenditions.length);
  if (count < 2) return null;
  return (
    <Menu
      label="Audio"
      placement="top-end"
      trigger={(props) => (
        <IconButton
          {...props}
          size="large"
          label="Audio"
          title="Audio (A)"
          icon={<AudioLines />}
          className="@max-lg/stage:hidden"
        />
      )}
    >
      <AudioChoice />
    </Menu>
  );
}

export function AudioChoice() {
  const player = usePlayer();
  const locale = useLocale();
  const renditions = usePlayerState((state) => state.audioRenditions);
  const index = usePlayerState((state) => state.audioIndex);
  const options = audioOptions(renditions, { locale });

  function handleChange(id: string) {
    const option = options.find((candidate) => candidate.id === id);
    if (option) player.chooseAudio(option);
  }

  return (
    <MenuRadioGroup label="Audio" value={String(index)} onChange={handleChange}>
      {options.map(({ id, label }) => (
        <MenuRadio key={id} value={id}>
          <bdi>{label}</bdi>
        </MenuRadio>
      ))}
    </MenuRadioGroup>
  );
}
