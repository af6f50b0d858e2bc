"use client";

import { useState } from "react";
import { type SharedFiles, unsharingsOf, type Viewer, viewersOf } from "@/lib/sharing/audience";
import { shareAgainOperation } from "@/lib/sharing/restore-audience";
import { unshareOperation } from "@/lib/sharing/unshare-operation";
import { useFileOperations } from "../files/use-file-operations";
import { useSharingDeps } from "./use-sharing-deps";

export type ViewerState =
  | { kind: "sees" }
  /** Taken from them here: it stays in its place, with the way back. */
  | { kind: "taken" }
  | { kind: "failed"; reason: string };

export type ShownViewer = { key: string; viewer: Viewer; state: ViewerState };

/** Those who see it, and those who have just lost it. put.io is asked for each; what it refuses stands beside the name. */
export function useViewers(shared: SharedFiles) {
  const deps = useSharingDeps();
  const operations = useFileOperations();
  const [touched, setTouched] = useState<ReadonlyMap<string, ShownViewer>>(new Map());
  const now = viewersOf(shared).map((viewer): ShownViewer => ({ key: keyOf(viewer), viewer, state: SEES }));
  const viewers = withTouched(now, touched);

  function touch(entry: ShownViewer | string) {
    setTouched((before) => {
      const next = new Map(before);
      if (typeof entry === "string") next.delete(entry);
      else next.set(entry.key, entry);
      return next;
    });
  }

  async function takeFrom({ key, viewer }: ShownViewer) {
    touch({ key, viewer, state: { kind: "taken" } });
    const spec = unshareOperation(deps, unsharingsOf(viewer), { isQuiet: true });
    const [failure] = (await operations.run(spec)).failed;
    if (failure) touch({ key, viewer, state: { kind: "failed", reason: failure.reason } });
  }

  async function giveBack({ key, viewer }: ShownViewer) {
    touch({ key, viewer, state: SEES });
    const friends = viewer.kind === "everyone" ? ("everyone" as const) : [viewer.userName];
    const former = viewer.on.map(({ id, name }) => ({ file: { id, name }, friends }));
    const [failure] = (await operations.run({ ...shareAgainOperation(deps, former), isQuiet: true })).failed;
    // By then put.io's own list has it again.
    touch(failure ? { key, viewer, state: { kind: "taken" } } : key);
  }

  return { viewers, takeFrom, giveBack };
}

const SEES: ViewerState = { kind: "sees" };

function keyOf(viewer: Viewer): string {
  return viewer.kind === "everyone" ? "everyone" : `friend ${viewer.userName}`;
}

/** In the order of all, so that no row moves when one is taken out. */
function withTouched(now: readonly ShownViewer[], touched: ReadonlyMap<string, ShownViewer>): ShownViewer[] {
  const seen = new Set(now.map(({ key }) => key));
  const gone = [...touched.values()].filter(({ key }) => !seen.has(key));
  const shown = now.map((entry) => ({ ...entry, state: touched.get(entry.key)?.state ?? entry.state }));
  return [...shown, ...gone].sort((left, right) => left.key.localeCompare(right.key));
}
