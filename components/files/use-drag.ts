"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import type { TransferMode } from "@/lib/files/drop-target";
import type { FileTargets } from "@/lib/files/targets";
import type { DragOverlayProps } from "./drag-overlay";
import { type DragPoint, runDragSession } from "./drag-session";
import type { DropPlace } from "./drop-place";
import { useDropFiles } from "./use-drop-files";
import { useGoToFolder } from "./use-go-to-folder";

type UseDragInput = DragOverlayProps & { overlayRef: RefObject<HTMLElement | null> };

/** A drag from its start to its end: what it hangs over, and whether it would move or copy. */
export function useDrag({ drag, onEnd, overlayRef }: UseDragInput) {
  const dropFiles = useDropFiles();
  const goToFolder = useGoToFolder();
  const [place, setPlace] = useState<DropPlace | null>(null);
  const [mode, setMode] = useState<TransferMode>("move");
  const acts = useRef({ dropFiles, goToFolder, onEnd });
  useEffect(() => {
    acts.current = { dropFiles, goToFolder, onEnd };
  });
  useEffect(() => {
    const overlay = overlayRef.current;
    if (!overlay) return;
    return runDragSession({
      start: drag.start,
      overlay,
      onFrame: (point, hovered) => draw(overlay, { point, place: hovered }),
      onHover: setPlace,
      onMode: setMode,
      onSpring({ folderId }) {
        const isDragged = drag.grabbed.files.some(({ id }) => id === folderId);
        if (folderId !== null && !isDragged) acts.current.goToFolder(folderId);
      },
      onEnd(end, chosenMode) {
        acts.current.onEnd();
        if (!end || isWhereTheyLie(end, { targets: drag.grabbed, mode: chosenMode })) return;
        void acts.current.dropFiles(drag.targets, { place: end, mode: chosenMode });
      },
    });
  }, [drag, overlayRef]);
  return { place, mode };
}

type Wish = { targets: FileTargets; mode: TransferMode };

/** Over the list they come from nothing is offered: a drag ends there when somebody thinks better of it. */
export function isWhereTheyLie(place: DropPlace, { targets, mode }: Wish): boolean {
  return mode === "move" && place.isHere && place.folderId === targets.folderId;
}

const BESIDE_POINTER_PX = 14;
const MARGIN_PX = 6;
const TOP_BAR_PX = 56;

/** By CSSOM and at each frame: drawn by React it would be sixty renders a second. */
function draw(overlay: HTMLElement, { point, place }: { point: DragPoint; place: DropPlace | null }) {
  const bundle = overlay.querySelector<HTMLElement>("[data-part=bundle]");
  const frame = overlay.querySelector<HTMLElement>("[data-part=frame]");
  if (bundle) {
    const left = Math.min(point.x + BESIDE_POINTER_PX, window.innerWidth - bundle.offsetWidth - MARGIN_PX);
    const top = Math.min(point.y + BESIDE_POINTER_PX, window.innerHeight - bundle.offsetHeight - MARGIN_PX);
    bundle.style.translate = `${left}px ${top}px`;
  }
  if (frame && place) placeFrame(frame, place);
}

function placeFrame(frame: HTMLElement, { box, isHere }: DropPlace) {
  const { left, top, right, bottom } = box.getBoundingClientRect();
  const shownTop = Math.max(top, isHere ? TOP_BAR_PX : 0);
  const shownBottom = Math.min(bottom, window.innerHeight);
  frame.style.translate = `${left}px ${shownTop}px`;
  frame.style.width = `${right - left}px`;
  frame.style.height = `${shownBottom - shownTop}px`;
}
