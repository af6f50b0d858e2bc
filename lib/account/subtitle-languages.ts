/** What put.io takes at most: a first choice, and a second where there is none in the first. */
export const MOST_LANGUAGES = 2;

/** The choices with one of them changed; null: none. What follows moves up, and none is chosen twice. */
export function withLanguage(
  chosen: readonly string[],
  { place, code }: { place: number; code: string | null },
): string[] {
  const slots = Array.from({ length: MOST_LANGUAGES }, (_, index) => chosen[index] ?? null);
  const others = slots.map((other, index) => (index === place || other === code ? null : other));
  others[place] = code;
  return others.filter((language) => language !== null);
}
