import type { PutioFile } from "@/lib/putio/file";

/** What the list on screen can do for an action that has its place there. */
export type ListOnScreen = {
  /** The row that the keyboard is on. */
  activeFile: () => PutioFile | null;
  /** Puts a field in the place of the name. Answers whether that file is in the list. */
  rename: (fileId: number) => boolean;
  /** Brings a file into sight, with the focus, as soon as it is there. */
  reveal: (fileId: number) => void;
};

let current: ListOnScreen | null = null;

export function listOnScreen(): ListOnScreen | null {
  return current;
}

/** For the list itself; answers with how it leaves. */
export function enterScreen(list: ListOnScreen): () => void {
  current = list;
  return () => {
    if (current === list) current = null;
  };
}
