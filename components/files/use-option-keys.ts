"use client";

import type { KeyboardEvent } from "react";
import { nextRowIndex } from "@/lib/files/row-keys";
import { findTypedRow } from "@/lib/files/type-ahead";
import type { FolderOptionsProps } from "./folder-options";
import { useTypist } from "./use-typist";

/** Options that a page key moves by. */
const PAGE_OPTIONS = 6;

type OptionKeysInput = FolderOptionsProps & { activeIndex: number };

/** The keys of a list of folders to choose from: those of the file list, as far as they make sense in it. */
export function useOptionKeys({ options, active, activeIndex, onOpen, onUp }: OptionKeysInput) {
  const type = useTypist();
  const goTo = (index: number | null) => {
    const option = index === null ? undefined : options[index];
    if (option) active.onChange(option.folder.id);
  };
  return (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    const option = options[activeIndex];
    const isUp = key === "Backspace" || key === "ArrowLeft" || (altKey && key === "ArrowUp");
    if (ctrlKey || metaKey || (altKey && !isUp)) return;
    const next = nextRowIndex(key, {
      current: activeIndex,
      count: options.length,
      pageRows: PAGE_OPTIONS,
      perLine: 1,
    });
    if (isUp) onUp();
    else if (key === "Enter" || key === "ArrowRight") {
      if (option?.refusal === null) onOpen(option.folder);
    } else if (next !== null) goTo(next);
    else {
      const typed = type(event.nativeEvent);
      if (typed === null) return;
      const folders = options.map(({ folder }) => folder);
      goTo(findTypedRow(folders, { current: activeIndex, typed }));
    }
    event.preventDefault();
    event.stopPropagation();
  };
}
