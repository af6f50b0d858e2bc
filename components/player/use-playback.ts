"use client";

import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { type RefObject, useEffect, useEffectEvent, useState } from "react";
import { updateFile } from "@/lib/files/update-file";
import { detectCapabilities } from "@/lib/player/capabilities";
import { loadHls } from "@/lib/player/engine/load-hls";
import type { PlayableSource } from "@/lib/player/engine/open-engine";
import { keepPosition } from "@/lib/player/keep-position";
import { recallPosition } from "@/lib/player/last-positions";
import { findPlace } from "@/lib/player/places/find-place";
import { Player } from "@/lib/player/player";
import { isVideoSource } from "@/lib/player/source";
import { chooseStart, type Start } from "@/lib/player/start";
import type { WatchItem } from "@/lib/player/watch-item";
import { browserApi } from "@/lib/query/browser-api";
import { useMediaPlace } from "./media-place-context";
import { sayPlaceIsKeptHere } from "./say-place-is-kept-here";

type PlaybackInput = {
  item: WatchItem;
  videoRef: RefObject<HTMLVideoElement | null>;
  stageRef: RefObject<HTMLDivElement | null>;
};

/** The player of a page, playing its file from the first effect to the last. */
export function usePlayback({ item, videoRef, stageRef }: PlaybackInput): { player: Player; start: Start } {
  const [player] = useState(() => new Player());
  const [start, setStart] = useState(() => chooseStart(item));
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
    const stopPlaying = playFromPlace({ player, item, source, onStart: setStart });
    return () => {
      stopPlaying();
      detach();
      tellFolders(client, item);
    };
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another file is another beginning.
  useEffect(() => begin(), [player, fileId]);
  return { player, start };
}

type Playing = { player: Player; item: WatchItem; source: PlayableSource; onStart: (start: Start) => void };

/** Asks this browser's journal first, while hls.js is on its way: neither waits for the other. */
function playFromPlace({ player, item, source, onStart }: Playing): () => void {
  const { file, settings, userId, renderedAtMs } = item;
  let stop: (() => void) | null = () => {};
  // Whether it came is asked by the engine.
  if (source.kind === "hls") loadHls().catch(() => {});
  void findPlace(item).then((unsentSeconds) => {
    if (!stop) return;
    const start = chooseStart(item, unsentSeconds);
    onStart(start);
    player.load(source, {
      startSeconds: start.startSeconds,
      expectedSeconds: file.video?.durationSeconds ?? null,
    });
    stop = keepPosition({
      player,
      fileId: file.id,
      userId,
      renderedAtMs,
      storedSeconds: file.positionSeconds,
      api: settings.isResumeEnabled && !file.isShared ? browserApi : null,
      shouldMark: settings.isHistoryEnabled,
      onKeptHere: () => sayPlaceIsKeptHere(file),
    });
  });
  return () => {
    stop?.();
    stop = null;
  };
}

/** The folder that one goes back to shows the new position at once, without being read again. */
function tellFolders(client: QueryClient, { file, renderedAtMs }: WatchItem) {
  const positionSeconds = recallPosition({ fileId: file.id, renderedAtMs });
  if (positionSeconds === null) return;
  const firstAccessedAt = file.firstAccessedAt ?? new Date().toISOString();
  updateFile(client, file.id, { positionSeconds, firstAccessedAt });
}
