"use client";

import { SlidersHorizontal } from "lucide-react";
import { autoLabel, levelOptions } from "@/lib/player/levels";
import { IconButton } from "../ui/icon-button";
import { Menu } from "../ui/menu";
import { MenuRadio, MenuRadioGroup } from "../ui/menu-items";
import { usePlayer, usePlayerState } from "./player-context";

export function QualityMenu() {
  return (
    <Menu
      label="Quality"
      placement="top-end"
      trigger={(props) => (
        <IconButton
          {...props}
          size="large"
          label="Quality"
          icon={<SlidersHorizontal />}
          className="@max-lg/stage:hidden"
        />
      )}
    >
      <QualityChoice />
    </Menu>
  );
}

const AUTO = -1;

export function QualityChoice() {
  const player = usePlayer();
  const engine = usePlayerState((state) => state.engine);
  const levels = usePlayerState((state) => state.levels);
  const chosen = usePlayerState((state) => state.chosenLevel);
  const played = usePlayerState((state) => state.playedLevel);
  const auto = engine === "file" ? "The file as it is" : autoLabel(levels[played]);
  return (
    <MenuRadioGroup
      label="Quality"
      value={String(chosen)}
      onChange={(index) => player.chooseLevel(Number(index))}
    >
      <MenuRadio value={String(AUTO)}>{auto}</MenuRadio>
      {levelOptions(levels).map(({ index, label, hint }) => (
        <MenuRadio key={index} value={String(index)} {...(hint ? { hint } : {})}>
          {label}
        </MenuRadio>
      ))}
    </MenuRadioGroup>
  );
}
