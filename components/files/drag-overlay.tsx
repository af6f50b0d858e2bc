"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Ban } from "lucide-react";
import { useRef } from "react";
import { type DropTarget, dropRefusal, type TransferMode } from "@/lib/files/drop-target";
import type { FileTargets } from "@/lib/files/targets";
import { visibleName } from "@/lib/files/visible-name";
import type { DragPoint } from "./drag-session";
import { FileBundle } from "./file-bundle";
import { readDropTarget } from "./read-drop-target";
import { isWhereTheyLie, useDrag } from "./use-drag";

/** Files that the mouse has taken hold of. */
export type FileDrag = {
  start: DragPoint;
  /** What is known of them at once: enough to show, and to say where they cannot go. */
  grabbed: FileTargets;
  /** All of them: of a large folder put.io is asked for a cursor first. */
  targets: Promise<FileTargets>;
};

export type DragOverlayProps = { drag: FileDrag; onEnd: () => void };

/** What is dragged, what it hangs over, and what would come of it. It catches the mouse, so that nothing below reacts. */
export function DragOverlay({ drag, onEnd }: DragOverlayProps) {
  const client = useQueryClient();
  const overlayRef = useRef<HTMLDivElement>(null);
  const { place, mode } = useDrag({ drag, onEnd, overlayRef });
  const isIdle = place === null || isWhereTheyLie(place, { targets: drag.grabbed, mode });
  const target = isIdle ? null : readDropTarget(client, place);
  const refusal = target && dropRefusal(drag.grabbed, target, { mode });
  return (
    <div ref={overlayRef} className={`fixed inset-0 z-50 select-none ${cursorOf({ target, refusal, mode })}`}>
      <div
        data-part="frame"
        className={`fixed top-0 left-0 rounded-control ${frameClass({ target, refusal })}`}
      />
      <div data-part="bundle" className="fixed top-0 left-0 flex w-max max-w-72 flex-col items-start gap-1.5">
        <FileBundle targets={drag.grabbed} />
        {target ? <DropHint target={target} refusal={refusal} mode={mode} /> : null}
      </div>
    </div>
  );
}

type Hint = { target: DropTarget; refusal: string | null; mode: TransferMode };

function DropHint({ target, refusal, mode }: Hint) {
  const verb = mode === "copy" && target.kind === "folder" ? "Copy" : "Move";
  const name = target.kind === "trash" ? "Trash" : visibleName(target.name);
  return (
    <p className="flex max-w-full items-start gap-1.5 rounded-control border border-line bg-overlay px-2 py-1 text-xs shadow-float">
      {refusal ? (
        <>
          <Ban className="mt-0.5 size-3 shrink-0 text-danger" aria-hidden="true" />
          {refusal}
        </>
      ) : (
        <span className="truncate">
          {verb} to <bdi className="font-medium">{name}</bdi>
        </span>
      )}
    </p>
  );
}

function frameClass({ target, refusal }: { target: DropTarget | null; refusal: string | null }): string {
  if (!target) return "hidden";
  return refusal ? "border-2 border-edge" : "border-2 border-accent bg-selected";
}

function cursorOf({ target, refusal, mode }: Omit<Hint, "target"> & { target: DropTarget | null }): string {
  if (!target) return "cursor-grabbing";
  if (refusal) return "cursor-not-allowed";
  return mode === "copy" && target.kind === "folder" ? "cursor-copy" : "cursor-grabbing";
}
