"use client";

import { type RefObject, useEffect } from "react";
import { targetsOf } from "@/lib/files/targets";
import { useFileActs } from "./file-acts";
import { isOpenGround } from "./marquee";
import { afterPress } from "./row-menu";

type GroundMenuProps = { rowsRef: RefObject<HTMLElement | null>; folderId: number };

/** A right click beside the rows asks for what the folder itself offers. With Shift it is the browser's, as everywhere. */
export function GroundMenu({ rowsRef, folderId }: GroundMenuProps) {
  const { openMenu } = useFileActs();
  useEffect(() => {
    const page = rowsRef.current?.closest("main");
    const listening = new AbortController();
    function ask(event: MouseEvent) {
      const isOnRow = event.target instanceof Element && event.target.closest("[data-index]") !== null;
      if (event.shiftKey || event.defaultPrevented || isOnRow || !isOpenGround(event)) return;
      event.preventDefault();
      const { clientX: left, clientY: top } = event;
      const at = { left, top, right: left, bottom: top };
      afterPress(event, () => openMenu({ targets: targetsOf([], folderId), at, isForFolder: true }));
    }
    page?.addEventListener("contextmenu", ask, { signal: listening.signal });
    return () => listening.abort();
  }, [rowsRef, folderId, openMenu]);
  return null;
}
