"use client";

import { Gauge } from "lucide-react";
import { SPEEDS } from "@/lib/player/keys";
import { speedLabel } from "@/lib/player/obey";
import { IconButton } from "../ui/icon-button";
import { Menu } from "../ui/menu";
import { MenuRadio, MenuRadioGroup } from "../ui/menu-items";
import { usePlayer, usePlayerState } from "./player-context";

export function SpeedMenu() {
  const rate = usePlayerState((state) => state.rate);
  return (
    <Menu
      label="Speed"
      placement="top-end"
      trigger={(props) => (
        <IconButton
          {...props}
          size="large"
          label="Speed"
          title="Speed (< and >)"
          icon={rate === 1 ? <Gauge /> : <span className="text-sm font-semibold">{speedLabel(rate)}</span>}
          className="@max-lg/stage:hidden"
        />
      )}
    >
      <SpeedChoice />
    </Menu>
  );
}

export function SpeedChoice() {
  const player = usePlayer();
  const rate = usePlayerState((state) => state.rate);
  return (
    <MenuRadioGroup label="Speed" value={String(rate)} onChange={(value) => player.setRate(Number(value))}>
      {SPEEDS.map((speed) => (
        <MenuRadio key={speed} value={String(speed)}>
          {speed === 1 ? "Normal" : speedLabel(speed)}
        </MenuRadio>
      ))}
    </MenuRadioGroup>
  );
}
