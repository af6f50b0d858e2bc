"use client";

import { Captions } from "lucide-react";
import { IconButton } from "../ui/icon-button";
import { Menu } from "../ui/menu";
import { MenuRadio, MenuRadioGroup } from "../ui/menu-items";
import type { SubtitlesControl } from "./use-subtitles";

const OFF = "off";

export function SubtitlesMenu({ subtitles }: { subtitles: SubtitlesControl }) {
  const { options, chosen, choose } = subtitles;
  return (
    <Menu
      label="Subtitles"
      placement="top-end"
      trigger={(props) => (
        <IconButton
          {...props}
          size="large"
          label="Subtitles"
          title="Subtitles (S)"
          data-opens="subtitles"
          // A line below, as colour alone would not tell that they are on.
          icon={
            <span
              className={`flex border-b-2 pt-0.5 pb-px ${chosen ? "border-accent" : "border-transparent"}`}
            >
              <Captions />
            </span>
          }
        />
      )}
    >
      <MenuRadioGroup
        label={options.length > 0 ? "Subtitles" : "No subtitles for this video"}
        value={chosen?.id ?? OFF}
        onChange={(id) => choose(options.find((option) => option.id === id) ?? null)}
      >
        <MenuRadio value={OFF}>Off</MenuRadio>
        {options.map(({ id, label, hint }) => (
          <MenuRadio key={id} value={id} {...(hint ? { hint } : {})}>
            <bdi>{label}</bdi>
          </MenuRadio>
        ))}
      </MenuRadioGroup>
    </Menu>
  );
}
