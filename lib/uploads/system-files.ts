const SYSTEM_FILES: ReadonlySet<string> = new Set([".ds_store", "thumbs.db", "desktop.ini"]);

/** Files that a system keeps about a folder for itself; nobody means to upload them. */
export function isSystemFile(name: string): boolean {
  return SYSTEM_FILES.has(name.toLowerCase());
}
