"use client";

import { visibleName } from "@/lib/files/visible-name";
import type { Viewer } from "@/lib/sharing/audience";
import { FriendAvatar } from "../friends/friend-avatar";
import { Button } from "../ui/button";
import { EveryonePicture } from "./friend-options";
import type { ShownViewer } from "./use-viewers";

type ViewerRowProps = {
  viewer: ShownViewer;
  /** How many files it is about. */
  count: number;
  onTake: () => void;
  onGive: () => void;
};

/** One who sees it, and how to change that. Who has just lost it keeps the place, with the way back. */
export function ViewerRow({ viewer: { viewer, state }, count, onTake, onGive }: ViewerRowProps) {
  const name = nameOf(viewer);
  const isTaken = state.kind === "taken";
  return (
    <li className="flex min-h-11 items-center gap-3 py-1.5">
      <span className={isTaken ? "opacity-50" : ""}>
        {viewer.kind === "everyone" ? (
          <EveryonePicture />
        ) : (
          <FriendAvatar person={{ name: viewer.userName, avatarUrl: viewer.avatarUrl }} />
        )}
      </span>
      <span className="min-w-0 flex-1">
        <bdi dir="auto" className={`block truncate ${isTaken ? "text-muted" : ""}`}>
          {name}
        </bdi>
        <span
          role="status"
          className={`block text-xs ${state.kind === "failed" ? "text-danger" : "text-muted"}`}
        >
          {hintOf({ viewer, state, count })}
        </span>
      </span>
      {isTaken ? (
        <Button aria-label={`Undo: ${name} sees it again`} onClick={onGive}>
          Undo
        </Button>
      ) : (
        <Button tone="quiet" className="-mr-3.5" aria-label={`Remove ${name}`} onClick={onTake}>
          {state.kind === "failed" ? "Try again" : "Remove"}
        </Button>
      )}
    </li>
  );
}

function nameOf(viewer: Viewer): string {
  return viewer.kind === "everyone" ? "Everyone" : visibleName(viewer.userName);
}

function hintOf({ viewer, state, count }: Pick<ShownViewer, "viewer" | "state"> & { count: number }) {
  if (state.kind === "failed") return state.reason;
  if (state.kind === "taken") return count > 1 ? "No longer sees them" : "No longer sees it";
  if (viewer.on.length < count) return `${viewer.on.length} of ${count} items`;
  return viewer.kind === "everyone" ? "All your friends, also those to come" : null;
}
