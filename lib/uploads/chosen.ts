/** One file of this device that somebody wants at put.io. */
export type ChosenFile = {
  /** The folders that it lies in, outermost first, below what was chosen. */
  path: readonly string[];
  name: string;
  file: File;
  /** The way back to it after a reload, where the browser gives one. */
  handle: FileSystemFileHandle | null;
};

/** What was dropped, pasted or picked, as a whole. */
export type Chosen = {
  files: readonly ChosenFile[];
  /** Folders with nothing in them; those of files follow from the files. */
  emptyFolders: readonly (readonly string[])[];
  /** What systems keep about folders for themselves, and is left out. */
  skippedCount: number;
  /** Paths of what the system would not let the browser read; the rest goes without it. */
  unreadable: readonly string[];
};
