/** What a key means in a folder. Enter is not among them: the name is a link, and the browser opens it. */
export type FolderAct =
  | { kind: "move"; key: string }
  | { kind: "up" }
  | { kind: "refresh" }
  | { kind: "filter" }
  | { kind: "type"; letter: string };

export type PressedKey = {
  key: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  isComposing: boolean;
};

const MOVES = new Set(["ArrowDown", "ArrowUp", "PageDown", "PageUp", "Home", "End"]);

export function folderActOf(pressed: PressedKey): FolderAct | null {
  const { key, altKey, ctrlKey, metaKey, shiftKey, isComposing } = pressed;
  // Ctrl and Meta belong to the browser; an input method is still making up its letter.
  if (isComposing || ctrlKey || metaKey) return null;
  if (altKey) return key === "ArrowUp" ? { kind: "up" } : null;
  if (key === "Backspace") return { kind: "up" };
  if (MOVES.has(key)) return shiftKey ? null : { kind: "move", key };
  if (key === "R" && shiftKey) return { kind: "refresh" };
  if (key === "F" && shiftKey) return { kind: "filter" };
  const isLetter = [...key].length === 1;
  return isLetter && key !== "/" && key !== "?" ? { kind: "type", letter: key } : null;
}
