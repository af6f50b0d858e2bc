"use client";

import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { type RefObject, useEffect, useEffectEvent, useState } from "react";
import { updateFile } from "@/lib/files/update-file";
import { detectCapabilities } from "@/lib/player/capabilities";
import { keepPosition } from "@/lib/player/keep-position";
import { recallPosition } from "@/lib/player/last-positions";
import { Player } from "@/lib/player/player";
import { isVideoSource } from "@/lib/player/source";
import { chooseStart, type Start } from "@/lib/player/start";
import type { WatchItem } from "@/lib/player/watch-item";
import { browserApi } from "@/lib/query/browser-api";
import { showToast } from "../ui/toast-store";
import { useMediaPlace } from "./media-place-context";

type PlaybackInput = {
  item: WatchItem;
  videoRef: RefObject<HTMLVideoElement | null>;
  stageRef: RefObject<HTMLDivElement | null>;
};

/** The player of a page, playing its file from the first effect to the last. */
export function usePlayback({ item, videoRef, stageRef }: PlaybackInput): { player: Player; start: Start } {
  const [player] = useState(() => new Player());
  const [start] = useState(() => chooseStart(item));
  const client = useQueryClient();
  const place = useMediaPlace();
  const fileId = item.file.id;

  // An event of the effect, and no dependency: a page that is rendered again must not begin its film again.
  const begin = useEffectEvent(() => {
    const video = videoRef.current;
    const stage = stageRef.current;
    const source = place.chooseSource(item.file, detectCapabilities());
    if (!video || !stage || !(isVideoSource(source) || source.kind === "audio")) return;
    const detach = player.attach({ video, stage });
    player.load(source, {
      startSeconds: chooseStart(item).startSeconds,
      expectedSeconds: item.file.video?.durationSeconds ?? null,
    });
    const stopKeeping = keepPosition({
      player,
      fileId,
      renderedAtMs: item.renderedAtMs,
      storedSeconds: start.resumeSeconds,
      api: item.settings.isResumeEnabled && !item.file.isShared ? browserApi : null,
      onDisabled: sayPositionsAreOff,
    });
    return () => {
      stopKeeping();
      detach();
      tellFolders(client, item);
    };
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another file is another beginning.
  useEffect(() => begin(), [player, fileId]);
  return { player, start };
}

/** The folder that one goes back to shows the new position at once, without being read again. */
function tellFolders(client: QueryClient, { file, renderedAtMs }: WatchItem) {
  const positionSeconds = recallPosition({ fileId: file.id, renderedAtMs });
  if (positionSeconds === null) return;
  const firstAccessedAt = file.firstAccessedAt ?? new Date().toISOString();
  updateFile(client, file.id, { positionSeconds, firstAccessedAt });
}

let haveSaidPositionsAreOff = false;

/** Once a visit: who switched it off knows, and who did not has heard it. */
function sayPositionsAreOff() {
  if (haveSaidPositionsAreOff) return;
  haveSaidPositionsAreOff = true;
  showToast({
    title: "put.io does not keep your place",
    hint: "Resuming is switched off in your put.io account, so this film will begin at the start again.",
  });
}
