/** A quality of the playlist, as hls.js reports it. */
export type Level = { heightPx: number; bitrateBps: number; frameRate: number | null };

export type LevelOption = { index: number; label: string; hint: string | null };

/** Best first. The bitrate is told where two have the same height, and the frame rate where it is out of the ordinary. */
export function levelOptions(levels: readonly Level[]): LevelOption[] {
  return levels
    .map((level, index) => ({ level, index }))
    .sort(
      (one, other) =>
        other.level.heightPx - one.level.heightPx || other.level.bitrateBps - one.level.bitrateBps,
    )
    .map(({ level, index }) => {
      const isTwin = levels.some((other, place) => place !== index && other.heightPx === level.heightPx);
      return { index, label: levelLabel(level), hint: isTwin ? bitrateText(level.bitrateBps) : null };
    });
}

export function levelLabel({ heightPx, bitrateBps, frameRate }: Level): string {
  if (heightPx <= 0) return bitrateText(bitrateBps);
  return `${heightPx}p${frameRate !== null && frameRate > ORDINARY_FRAME_RATE ? Math.round(frameRate) : ""}`;
}

const ORDINARY_FRAME_RATE = 31;

/** "Auto (720p)": what "auto" means just now. */
export function autoLabel(current: Level | undefined): string {
  return current ? `Auto (${levelLabel(current)})` : "Auto";
}

function bitrateText(bitrateBps: number): string {
  const megabits = bitrateBps / 1e6;
  return megabits >= 1 ? `${megabits.toFixed(1)} Mbit/s` : `${Math.round(bitrateBps / 1000)} kbit/s`;
}
