/** The ways to take several files along. */
export const DOWNLOAD_WAYS = ["zip", "one-by-one", "links", "playlist"] as const;
export type DownloadWay = (typeof DOWNLOAD_WAYS)[number];

const STORAGE_KEY = "matinee-download";

/** The way that this browser's user wants to be asked about no more; null: ask. */
export function readDownloadChoice(storage: Storage = window.localStorage): DownloadWay | null {
  try {
    const stored = storage.getItem(STORAGE_KEY);
    return DOWNLOAD_WAYS.find((way) => way === stored) ?? null;
  } catch {
    return null;
  }
}

export function writeDownloadChoice(way: DownloadWay | null, storage: Storage = window.localStorage): void {
  try {
    if (way === null) storage.removeItem(STORAGE_KEY);
    else storage.setItem(STORAGE_KEY, way);
  } catch {
    // Without storage one is asked again, which loses nothing.
  }
}
