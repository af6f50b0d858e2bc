/** An absolute URL, or null for anything else. (`URL.parse` does the same, but not in every Node 20.) */
export function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
