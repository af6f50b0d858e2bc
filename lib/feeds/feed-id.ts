/** The feed that a path segment names, null where it names none. */
export function parseFeedId(segment: string): number | null {
  return /^[1-9]\d{0,14}$/.test(segment) ? Number(segment) : null;
}
