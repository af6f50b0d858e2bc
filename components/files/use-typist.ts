"use client";

import { useRef } from "react";

/** A pause that begins a new word, as file managers have it. */
const TYPING_PAUSE_MS = 800;

type Typed = Pick<KeyboardEvent, "key" | "isComposing" | "timeStamp">;

/** Collects letters into a word; null for a key that is none, and for a space that begins one. */
export function useTypist(): (typed: Typed) => string | null {
  const last = useRef({ word: "", atMs: Number.NEGATIVE_INFINITY });
  return ({ key, isComposing, timeStamp }) => {
    const isLetter = [...key].length === 1 && !isComposing;
    const before = timeStamp - last.current.atMs < TYPING_PAUSE_MS ? last.current.word : "";
    if (!isLetter || (key === " " && before === "") || (key === "/" && before === "")) return null;
    last.current = { word: before + key, atMs: timeStamp };
    return last.current.word;
  };
}
