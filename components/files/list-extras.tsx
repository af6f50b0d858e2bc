"use client";

import type { RefObject } from "react";
import { useMediaQuery } from "../ui/use-media-query";
import { GroundMenu } from "./ground-menu";
import { ListFoot } from "./list-foot";
import { Marquee } from "./marquee";
import { NameTip } from "./name-tip";
import { RowTracker } from "./row-tracker";
import { SelectionBar } from "./selection-bar";
import { SwipeActs } from "./swipe-acts";
import type { FolderPages } from "./use-folder-pages";
import type { RowWindow } from "./use-row-window";
import { useSelection } from "./use-selection";

type ListExtrasProps = {
  rowsRef: RefObject<HTMLElement | null>;
  rowWindow: RowWindow;
  pages: FolderPages;
  folderId: number;
};

/** What a list has besides its rows, and the first paint does without. */
export function ListExtras({ rowsRef, rowWindow, pages, folderId }: ListExtrasProps) {
  const { files } = pages.rows;
  const { count } = useSelection();
  const hasTouch = useMediaQuery("(any-pointer: coarse)");
  return (
    <>
      <RowTracker tracking={rowWindow.tracking} />
      <ListFoot pages={pages} />
      <NameTip rowsRef={rowsRef} files={files} />
      <Marquee rowsRef={rowsRef} rowWindow={rowWindow} />
      <GroundMenu rowsRef={rowsRef} folderId={folderId} />
      {hasTouch ? <SwipeActs rowsRef={rowsRef} files={files} folderId={folderId} /> : null}
      {count > 0 ? <SelectionBar /> : null}
    </>
  );
}
