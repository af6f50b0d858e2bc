"use client";

import { showToast } from "../ui/toast-store";
import { useMediaPlace } from "./media-place-context";
import type { SubtitlesControl } from "./use-subtitles";

/**
 * The chosen subtitle as a file of its own. Our overlay reads it where the subtitle does not come with the film (the MP4, the
 * browser's own HLS); otherwise it lies there unread, for the screens that only the browser can draw on.
 */
export function SideTrack({ subtitles }: { subtitles: SubtitlesControl }) {
  const { fileId, chosen } = subtitles;
  const place = useMediaPlace();
  if (!chosen?.sideKey) return null;
  return (
    <track
      key={chosen.id}
      kind="subtitles"
      data-side-track={chosen.id}
      src={place.subtitleOf(fileId, chosen.sideKey)}
      srcLang={chosen.language ?? undefined}
      label={chosen.label}
      onError={sayItIsNotThere}
    />
  );
}

function sayItIsNotThere() {
  showToast({ title: "These subtitles could not be loaded", hint: "Choose them again, or choose others." });
}
