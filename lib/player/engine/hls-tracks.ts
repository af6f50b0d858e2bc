import type Hls from "hls.js";
import type { MediaPlaylist } from "hls.js";
import type { Level } from "../levels";
import type { PlayerState } from "../player-state";
import type { Rendition } from "../tracks";

type Report = { hls: Hls; onChange: (change: Partial<PlayerState>) => void };

/** Copies what the playlist offers, and what of it is playing, into the player's state. */
export function reportTracks({ Events }: typeof Hls, { hls, onChange }: Report) {
  const reportLevels = () => onChange({ levels: hls.levels.map(levelOf) });
  hls.on(Events.MANIFEST_PARSED, reportLevels);
  hls.on(Events.LEVELS_UPDATED, reportLevels);
  hls.on(Events.LEVEL_SWITCHED, (_name, { level }) => onChange({ playedLevel: level }));
  hls.on(Events.AUDIO_TRACKS_UPDATED, () => {
    onChange({ audioRenditions: audioRenditions(hls), audioIndex: hls.audioTrack });
  });
  hls.on(Events.AUDIO_TRACK_SWITCHED, (_name, { id }) => onChange({ audioIndex: id }));
  hls.on(Events.SUBTITLE_TRACKS_UPDATED, () => onChange({ subtitleRenditions: subtitleRenditions(hls) }));
  // Of one that is under way already these events are over.
  if (hls.levels.length > 0) {
    onChange({
      levels: hls.levels.map(levelOf),
      playedLevel: hls.currentLevel,
      audioRenditions: audioRenditions(hls),
      audioIndex: hls.audioTrack,
      subtitleRenditions: subtitleRenditions(hls),
    });
  }
}

export function audioRenditions(hls: Hls): Rendition[] {
  return hls.audioTracks.map(renditionOf);
}

export function subtitleRenditions(hls: Hls): Rendition[] {
  return hls.subtitleTracks.map(renditionOf);
}

function levelOf(level: { height: number; bitrate: number; frameRate: number }): Level {
  return { heightPx: level.height, bitrateBps: level.bitrate, frameRate: level.frameRate || null };
}

function renditionOf({ name, lang, forced, characteristics }: MediaPlaylist, index: number): Rendition {
  return { index, name, language: lang, isForced: forced, characteristics };
}
