/**
 * One spelling for a language, whoever wrote it: put.io says `eng` or `ger`, playlists `en`, `de-DE` or `deu`. null where
 * there is none to know.
 */
export function canonicalLanguage(code: string | null | undefined): string | null {
  if (!code) return null;
  try {
    const [canonical] = Intl.getCanonicalLocales(code.trim().replaceAll("_", "-"));
    if (!canonical) return null;
    return NO_LANGUAGE.has(canonical.toLowerCase()) ? null : canonical;
  } catch {
    // Not even the shape of a language tag.
    return null;
  }
}

/** Undetermined, multiple, no linguistic content, and the codes that mean "uncoded". */
const NO_LANGUAGE = new Set(["und", "mul", "zxx", "mis", "unknown"]);

/** Portuguese of Brazil answers a wish for Portuguese, and the other way round. */
export function isSameLanguage(one: string | null, other: string | null): boolean {
  if (!one || !other) return false;
  return one === other || baseOf(one) === baseOf(other);
}

function baseOf(tag: string): string {
  return tag.split("-")[0] ?? tag;
}

const names = new Map<string, Intl.DisplayNames>();

/** "Brazilian Portuguese", in the language of the page; null where nobody knows a name. */
export function languageName(tag: string | null, { locale }: { locale: string }): string | null {
  if (!tag) return null;
  const known = names.get(locale) ?? new Intl.DisplayNames(locale, { type: "language", fallback: "none" });
  names.set(locale, known);
  return known.of(tag) ?? null;
}
