/** English as it is written where no region's own customs are known: "15 Mar 2026". */
const WORLD_ENGLISH = "en-001";

/**
 * The locale that figures and dates are written in, from an Accept-Language header. Matinee speaks English, so its dates
 * must too ("3 days ago" and not "vor 3 Tagen" in an English sentence); of the reader's language we keep the region, whose
 * customs decide the decimal mark and the order of a date. Server and browser both use the result, or hydration would differ.
 */
export function pickLocale(acceptLanguage: string | null): string {
  const wanted = acceptLanguage?.split(/[,;]/, 1)[0]?.trim() ?? "";
  const region = regionOf(wanted);
  if (!region) return WORLD_ENGLISH;
  const english = `en-${region}`;
  const isKnown = region === "US" || new Intl.DateTimeFormat(english).resolvedOptions().locale === english;
  return isKnown ? english : WORLD_ENGLISH;
}

function regionOf(tag: string): string | null {
  try {
    return new Intl.Locale(tag).maximize().region ?? null;
  } catch {
    return null;
  }
}
