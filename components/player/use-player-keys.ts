"use client";

import { type RefObject, useEffect, useEffectEvent } from "react";
import { commandOf, type KeyFocus, type PlayerCommand } from "@/lib/player/keys";
import { obey } from "@/lib/player/obey";
import { audioOptions } from "@/lib/player/tracks";
import { isTyping } from "../shell/is-typing";
import { useLocale } from "../ui/locale";
import { hasKeyboardFocus } from "./keyboard-focus";
import { usePlayer } from "./player-context";
import type { Say } from "./use-notice";
import type { SubtitlesControl } from "./use-subtitles";

type KeysInput = {
  stageRef: RefObject<HTMLDivElement | null>;
  subtitles: SubtitlesControl;
  say: Say;
  /** Any key of ours shows the controls. */
  onKey: () => void;
};

/** The keys of the whole page: a viewer does not first click on the film. */
export function usePlayerKeys({ stageRef, subtitles, say, onKey }: KeysInput) {
  const act = useObey({ stageRef, subtitles, say });

  const handleKey = useEffectEvent((event: KeyboardEvent) => {
    const focus = isTyping(event) ? "text" : focusOf(event.target);
    const command = commandOf(event, focus);
    if (!command) return;
    event.preventDefault();
    onKey();
    act(command);
  });

  useEffect(() => {
    const listen = (event: KeyboardEvent) => handleKey(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}

/** A button that was only clicked does not keep Space: the viewer means the film. One reached by Tab does. */
function focusOf(target: EventTarget | null): KeyFocus {
  if (!(target instanceof HTMLElement)) return "page";
  if (target.closest("[role='slider']")) return "slider";
  const button = target.closest<HTMLElement>("button, a[href], summary, [role='button']");
  if (!button) return "page";
  if (hasKeyboardFocus(button)) return "button";
  button.blur();
  return "page";
}

function useObey({ stageRef, subtitles, say }: Omit<KeysInput, "onKey">): (command: PlayerCommand) => void {
  const player = usePlayer();
  const locale = useLocale();

  function obeySubtitles(kind: "toggle-subtitles" | "next-subtitles" | "open-subtitles") {
    if (kind === "open-subtitles") {
      stageRef.current?.querySelector<HTMLElement>("[data-opens='subtitles']")?.click();
      return;
    }
    const chosen = kind === "toggle-subtitles" ? subtitles.toggle() : subtitles.next();
    say(subtitles.options.length === 0 ? "No subtitles" : `Subtitles: ${chosen?.label ?? "off"}`);
  }

  function nextAudio() {
    const { audioRenditions, audioIndex } = player.store.get();
    const options = audioOptions(audioRenditions, { locale });
    const place = options.findIndex(({ index }) => index === audioIndex);
    const next = options[(place + 1) % options.length];
    if (!next || options.length < 2) return say("One audio track");
    player.chooseAudio(next);
    say(`Audio: ${next.label}`);
  }

  return (command) => {
    switch (command.kind) {
      case "toggle-subtitles":
      case "next-subtitles":
      case "open-subtitles":
        return obeySubtitles(command.kind);
      case "next-audio":
        return nextAudio();
      default: {
        const words = obey(player, command);
        if (words) say(words);
      }
    }
  };
}
