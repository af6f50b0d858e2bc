/** "12 Mar 2025", however near: for a sentence that "tomorrow" would not fit into. "" for what is no time. */
export function formatDay(iso: string, { locale, timeZone }: { locale: string; timeZone?: string }): string {
  const timeMs = Date.parse(iso);
  if (Number.isNaN(timeMs)) return "";
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone }).format(timeMs);
}
