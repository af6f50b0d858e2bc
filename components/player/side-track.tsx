import { routes } from "@/lib/routes";
import type { SubtitlesControl } from "./use-subtitles";

/** The chosen subtitle as a file of its own, where it does not come with the film: for the MP4 and the browser's own HLS. */
export function SideTrack({ subtitles }: { subtitles: SubtitlesControl }) {
  const { fileId, chosen } = subtitles;
  if (!chosen?.sideKey || chosen.renditionIndex !== null) return null;
  return (
    <track
      key={chosen.id}
      kind="subtitles"
      data-side-track={chosen.id}
      src={routes.mediaSubtitle(fileId, chosen.sideKey)}
      srcLang={chosen.language ?? undefined}
      label={chosen.label}
    />
  );
}
