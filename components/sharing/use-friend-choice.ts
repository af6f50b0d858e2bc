"use client";

import { type KeyboardEvent, useState } from "react";
import type { Friend } from "@/lib/putio/friends";
import type { Friends } from "@/lib/sharing/audience-words";
import { type FriendOption, friendOptionsOf } from "@/lib/sharing/friend-options";

export type FriendChoice = ReturnType<typeof useFriendChoice>;

type Choosing = {
  friends: readonly Friend[];
  chosen: Friends;
  onChange: (chosen: Friends) => void;
  /** By their names: to choose them once more would change nothing. */
  seeing: ReadonlySet<string>;
  isEveryoneSeeing: boolean;
};

/** Choosing friends by typing: what fits, which of it the keys are on, and what a key does. */
export function useFriendChoice({ friends, chosen, onChange, seeing, isEveryoneSeeing }: Choosing) {
  const [text, setText] = useState("");
  const [activeAt, setActiveAt] = useState<number | null>(null);
  const options = friendOptionsOf(friends, { text, chosen, seeing, isEveryoneSeeing });
  const at = activeAt === null ? null : Math.min(activeAt, options.length - 1);

  function type(typed: string) {
    setText(typed);
    // Whoever typed a name means the first that fits it.
    setActiveAt(typed.trim() === "" ? null : 0);
  }

  function toggle(option: FriendOption | undefined) {
    if (!option || option.isSeeing) return;
    onChange(toggled(chosen, option));
    type("");
  }

  /** Whether the key was for the list. */
  function handleKey(event: KeyboardEvent): boolean {
    const last = options.length - 1;
    if (event.nativeEvent.isComposing) return false;
    if (event.key === "ArrowDown") setActiveAt(at === null || at >= last ? 0 : at + 1);
    else if (event.key === "ArrowUp") setActiveAt(at === null || at <= 0 ? last : at - 1);
    else if (event.key === "Enter" && at !== null) toggle(options[at]);
    else if (event.key === "Escape" && text !== "") type("");
    else if (event.key === "Backspace" && text === "" && chosen.length > 0) onChange(withoutLast(chosen));
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  return { text, type, options, active: at === null ? null : (options[at] ?? null), toggle, handleKey };
}

/** Everyone and some are one or the other. */
function toggled(chosen: Friends, option: FriendOption): Friends {
  if (option.kind === "everyone") return option.isChosen ? [] : "everyone";
  const names = chosen === "everyone" ? [] : chosen;
  return option.isChosen ? names.filter((name) => name !== option.name) : [...names, option.name];
}

function withoutLast(chosen: Friends): Friends {
  return chosen === "everyone" ? [] : chosen.slice(0, -1);
}
