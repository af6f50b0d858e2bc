"use client";

import type { RefObject } from "react";
import type { PutioFile } from "@/lib/putio/file";
import { useMediaQuery } from "../ui/use-media-query";
import { GroundMenu } from "./ground-menu";
import { Marquee } from "./marquee";
import { NameTip } from "./name-tip";
import { RowTracker } from "./row-tracker";
import { SelectionBar } from "./selection-bar";
import { SwipeActs } from "./swipe-acts";
import type { RowWindow } from "./use-row-window";
import { useSelection } from "./use-selection";

type ListExtrasProps = {
  rowsRef: RefObject<HTMLElement | null>;
  rowWindow: RowWindow;
  files: readonly PutioFile[];
  folderId: number;
};

/** What a list has besides its rows, and the first paint does without. */
export function ListExtras({ rowsRef, rowWindow, files, folderId }: ListExtrasProps) {
  const { count } = useSelection();
  const hasTouch = useMediaQuery("(any-pointer: coarse)");
  return (
    <>
      <RowTracker tracking={rowWindow.tracking} />
      <NameTip rowsRef={rowsRef} files={files} />
      <Marquee rowsRef={rowsRef} rowWindow={rowWindow} />
      <GroundMenu rowsRef={rowsRef} folderId={folderId} />
      {hasTouch ? <SwipeActs rowsRef={rowsRef} files={files} folderId={folderId} /> : null}
      {count > 0 ? <SelectionBar /> : null}
    </>
  );
}
