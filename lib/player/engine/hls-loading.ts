import type Hls from "hls.js";
import type { Fragment } from "hls.js";

/**
 * Tells whether hls.js has a request under way. Its own time limits end those, so the watchdog must not: a transcoder may
 * well need ten seconds for the first byte.
 */
export function watchLoading({ Events }: typeof Hls, hls: Hls): () => boolean {
  const segments = new Map<string, Fragment>();
  const playlists = new Set<string>();
  hls.on(Events.FRAG_LOADING, (_name, { frag }) => {
    segments.set(frag.type, frag);
  });
  hls.on(Events.MANIFEST_LOADING, () => {
    playlists.add("manifest");
  });
  hls.on(Events.LEVEL_LOADING, () => {
    playlists.add("level");
  });
  hls.on(Events.AUDIO_TRACK_LOADING, () => {
    playlists.add("audio");
  });
  const forget = () => playlists.clear();
  hls.on(Events.MANIFEST_LOADED, forget);
  hls.on(Events.LEVEL_LOADED, forget);
  hls.on(Events.AUDIO_TRACK_LOADED, forget);
  hls.on(Events.ERROR, forget);
  return () => playlists.size > 0 || [...segments.values()].some(isUnderWay);
}

function isUnderWay({ type, stats }: Fragment): boolean {
  return type !== "subtitle" && !stats.aborted && stats.loading.start > 0 && stats.loading.end === 0;
}
