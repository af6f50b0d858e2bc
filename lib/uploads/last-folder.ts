const KEY = "matinee-last-folder";

/** The folder that this tab has shown last: what is let go on another page belongs there. Its number alone, and until the tab closes. */
export function readLastFolder(): number | null {
  try {
    const stored = sessionStorage.getItem(KEY);
    return stored !== null && /^\d{1,15}$/.test(stored) ? Number(stored) : null;
  } catch {
    // A browser that keeps nothing for us throws at the mere touch.
    return null;
  }
}

export function rememberLastFolder(folderId: number): void {
  try {
    sessionStorage.setItem(KEY, String(folderId));
  } catch {
    // Then it is asked for.
  }
}
