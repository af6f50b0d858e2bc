/** Folders that something was put into lately, the latest first. */
export type RecentTarget = { id: number; name: string };

const KEY = "matinee-recent-targets";
const MOST = 5;

/** Of this tab and until it closes: on a shared computer the next person learns no names. */
export function readRecentTargets(): readonly RecentTarget[] {
  try {
    return parseRecentTargets(sessionStorage.getItem(KEY));
  } catch {
    // A browser that keeps nothing for us throws at the mere touch.
    return [];
  }
}

export function rememberTarget(target: RecentTarget): void {
  save(withRecentTarget(readRecentTargets(), target));
}

/** For a folder that turned out to be gone. */
export function forgetTarget(folderId: number): void {
  save(readRecentTargets().filter(({ id }) => id !== folderId));
}

export function withRecentTarget(
  known: readonly RecentTarget[],
  { id, name }: RecentTarget,
): readonly RecentTarget[] {
  return [{ id, name }, ...known.filter((other) => other.id !== id)].slice(0, MOST);
}

/** What is kept there may be anybody's; what does not fit is left out. */
export function parseRecentTargets(stored: string | null): readonly RecentTarget[] {
  try {
    const list: unknown = JSON.parse(stored ?? "[]");
    return Array.isArray(list) ? list.filter(isTarget).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

function isTarget(value: unknown): value is RecentTarget {
  if (typeof value !== "object" || value === null || !("id" in value) || !("name" in value)) return false;
  return Number.isSafeInteger(value.id) && typeof value.name === "string";
}

function save(targets: readonly RecentTarget[]) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(targets));
  } catch {
    // Without it the list is merely shorter.
  }
}
