/**
 * How this browser wants Matinee to look. Kept in cookies rather than in storage, because only a cookie reaches the server
 * before the first paint: the right theme and sidebar are in the HTML, and nothing flashes or jumps.
 */
export const THEMES = ["system", "dark", "light"] as const;
export type Theme = (typeof THEMES)[number];

export const THEME_COOKIE = "matinee-theme";
export const SIDEBAR_COOKIE = "matinee-sidebar";
export const DETAILS_COOKIE = "matinee-details";
export const LOCALE_COOKIE = "matinee-locale";

export function parseTheme(value: string | undefined): Theme {
  return THEMES.find((theme) => theme === value) ?? "system";
}

export function parseSidebarCollapsed(value: string | undefined): boolean {
  return value === "collapsed";
}

export function parseDetailsOpen(value: string | undefined): boolean {
  return value === "open";
}

/** The language tag by whose customs dates and figures are written; null: the browser's own. */
export function parseLocale(value: string | undefined): string | null {
  if (!value) return null;
  try {
    return Intl.getCanonicalLocales(value)[0] ?? null;
  } catch {
    return null;
  }
}

const ONE_YEAR_SECONDS = 365 * 24 * 3600;

/** Keeps a choice in this browser. */
export function keepAppearance(name: string, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the CookieStore API is missing in Firefox ESR and on plain http.
  document.cookie = appearanceCookie(name, value);
}

/** For `document.cookie`. Neither value is a secret; `Secure` is left to https pages, as the demo runs on http. */
export function appearanceCookie(name: string, value: string): string {
  return `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=${ONE_YEAR_SECONDS}; SameSite=Lax`;
}
