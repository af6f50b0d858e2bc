"use client";

import { useEffect, useRef } from "react";
import { isSelected } from "@/lib/files/selection";
import { targetsOf } from "@/lib/files/targets";
import type { FileDrag } from "./drag-overlay";
import type { DragPoint } from "./drag-session";
import { isGrip } from "./row-place";
import { selectedTargets, targetsAtHand } from "./selected-targets";
import { folderOnScreen, readSelection } from "./selection-store";

/** A hand never rests quite still on a button. */
const SLIP_PX = 5;

/**
 * A mouse that takes hold of a row and moves. The browser's own drag of links and pictures is kept back: it shows one picture
 * that cannot change, hears no keys, and would carry the link's address out of the page.
 */
export function useDragStart(onStart: (drag: FileDrag) => void) {
  const latest = useRef(onStart);
  useEffect(() => {
    latest.current = onStart;
  });
  useEffect(() => {
    const listening = new AbortController();
    const options = { capture: true, signal: listening.signal };
    let press: { start: DragPoint; target: Element } | null = null;
    window.addEventListener(
      "pointerdown",
      ({ target, button, pointerType, clientX: x, clientY: y }) => {
        const isHold = button === 0 && pointerType === "mouse" && target instanceof Element && isGrip(target);
        press = isHold ? { start: { x, y }, target } : null;
      },
      options,
    );
    window.addEventListener(
      "pointermove",
      ({ clientX, clientY, buttons }) => {
        if (!press) return;
        const { start, target } = press;
        const hasMoved = Math.hypot(clientX - start.x, clientY - start.y) > SLIP_PX;
        const drag = hasMoved && buttons !== 0 ? dragOf(target, { x: clientX, y: clientY }) : null;
        if (hasMoved || buttons === 0) press = null;
        if (drag) latest.current(drag);
      },
      options,
    );
    keepBrowserBack(options, () => press !== null);
    return () => listening.abort();
  }, []);
}

/** From dragging links and pictures of rows by itself, and from selecting the text that the mouse passes. */
function keepBrowserBack(options: AddEventListenerOptions, isPressed: () => boolean) {
  const isOfRow = ({ target }: Event) =>
    target instanceof Element && target.closest("[data-file-id]") !== null;
  window.addEventListener(
    "dragstart",
    (event) => {
      if (isOfRow(event)) event.preventDefault();
    },
    options,
  );
  window.addEventListener(
    "selectstart",
    (event) => {
      if (isPressed()) event.preventDefault();
    },
    options,
  );
}

/** A selected row takes all that is selected along, any other only itself. */
function dragOf(target: Element, start: DragPoint): FileDrag | null {
  const fileId = Number(target.closest<HTMLElement>("[data-file-id]")?.dataset.fileId ?? Number.NaN);
  const screen = folderOnScreen();
  const file = screen?.rows.files.find(({ id }) => id === fileId);
  if (!screen || !file) return null;
  if (isSelected(readSelection(), fileId))
    return { start, grabbed: targetsAtHand(), targets: selectedTargets() };
  const grabbed = targetsOf([file], screen.folderId);
  return { start, grabbed, targets: Promise.resolve(grabbed) };
}
