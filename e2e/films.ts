import type { Page } from "@playwright/test";

/** The films at the root of a demo account. */
export const FILMS = {
  /** H.264 and AAC, one .srt beside it, never opened. */
  plain: "Night Train.mp4",
  /** VP9 and Opus: plays in every Chromium. */
  free: "Small Orbits.webm",
  /** Embedded subtitles and three files beside it, one of them right-to-left. */
  subtitled: "Paper Weather.mkv",
  /** Two languages to hear; left at 42 %. */
  bilingual: "Harbour Light.mkv",
} as const;

/** Builds of Chromium without licensed codecs exist, Playwright's own among them. */
export function canPlayH264(page: Page): Promise<boolean> {
  return page.evaluate(() => MediaSource.isTypeSupported('video/mp4; codecs="avc1.64001f,mp4a.40.2"'));
}

/** The film for tests that need no more than a film. */
export async function anyFilm(page: Page): Promise<string> {
  return (await canPlayH264(page)) ? FILMS.plain : FILMS.free;
}
