"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { readPreferences, writePreferences } from "@/lib/player/preferences";
import { chooseSubtitles, chooseWhenTurnedOn, wishOf } from "@/lib/player/subtitle-choice";
import { type SubtitleOption, subtitleOptions } from "@/lib/player/tracks";
import type { WatchItem } from "@/lib/player/watch-item";
import { useLocale } from "../ui/locale";
import { useMediaPlace } from "./media-place-context";
import { usePlayer, usePlayerState } from "./player-context";
import type { StageKind } from "./player-stage";

export type SubtitlesControl = {
  fileId: number;
  options: readonly SubtitleOption[];
  chosen: SubtitleOption | null;
  choose: (option: SubtitleOption | null) => void;
  /** Both give what they chose. */
  toggle: () => SubtitleOption | null;
  next: () => SubtitleOption | null;
};

type SubtitlesInput = { item: WatchItem; kind: StageKind };

/** Which subtitles there are and which are on: automatic until the viewer chooses by hand. */
export function useSubtitles({ item, kind }: SubtitlesInput): SubtitlesControl {
  const { file, settings } = item;
  const player = usePlayer();
  const locale = useLocale();
  const renditions = usePlayerState((state) => state.subtitleRenditions);
  const engine = usePlayerState((state) => state.engine);
  const query = useQuery({ ...useMediaPlace().subtitlesQuery(file), enabled: kind === "video" });
  const [choice, setChoice] = useState<string | null | undefined>(undefined);

  const listed = query.data?.subtitles;
  const defaultKey = query.data?.defaultKey ?? null;
  const options = useMemo(
    () => (engine ? subtitleOptions({ renditions, listed: listed ?? [], locale }) : []),
    [engine, renditions, listed, locale],
  );
  const chosen = useMemo(() => {
    if (choice !== undefined) return options.find(({ id }) => id === choice) ?? null;
    return engine
      ? chooseSubtitles({ options, remembered: readPreferences().subtitles, settings, defaultKey })
      : null;
  }, [choice, options, settings, defaultKey, engine]);

  const rendition = chosen?.renditionIndex ?? -1;
  useEffect(() => {
    if (engine) player.playback?.engine?.chooseSubtitles(rendition);
  }, [player, engine, rendition]);

  function choose(option: SubtitleOption | null) {
    setChoice(option?.id ?? null);
    remember(option);
    return option;
  }
  const turnedOn = () =>
    chooseWhenTurnedOn({ options, last: readPreferences().lastSubtitles, settings, defaultKey });

  return {
    fileId: file.id,
    options,
    chosen,
    choose,
    toggle: () => choose(chosen ? null : turnedOn()),
    // Through all of them, and then off.
    next: () => choose(options[chosen ? options.indexOf(chosen) + 1 : 0] ?? null),
  };
}

function remember(option: SubtitleOption | null) {
  const wish = wishOf(option);
  if (!option) writePreferences({ subtitles: "off" });
  else if (wish) writePreferences({ subtitles: wish, lastSubtitles: wish });
}
