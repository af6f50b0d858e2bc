import { ACTION_KEYS, comboOf } from "./action-keys";

/** What a key means in a folder. Enter is not among them: the name is a link, and the browser opens it. */
export type FolderAct =
  /** `isExtending`: the selection grows along. */
  | { kind: "move"; key: string; isExtending: boolean }
  | { kind: "up" }
  | { kind: "refresh" }
  | { kind: "filter" }
  | { kind: "select" }
  | { kind: "clear" }
  | { kind: "view" }
  /** One of lib/files/actions.ts; which one depends on what is selected. */
  | { kind: "act"; combo: string }
  | { kind: "type"; letter: string };

export type PressedKey = {
  key: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  isComposing: boolean;
};

type Typing = {
  /** A name is being typed: a letter goes on with it, whatever it means by itself. */
  isMidWord: boolean;
};

const MOVES = new Set([
  "ArrowDown",
  "ArrowUp",
  "ArrowLeft",
  "ArrowRight",
  "PageDown",
  "PageUp",
  "Home",
  "End",
]);
const PLAIN: Readonly<Record<string, FolderAct>> = {
  Backspace: { kind: "up" },
  "Alt+ArrowUp": { kind: "up" },
  "Shift+r": { kind: "refresh" },
  "Shift+f": { kind: "filter" },
  " ": { kind: "select" },
  x: { kind: "select" },
  Escape: { kind: "clear" },
  v: { kind: "view" },
};
/**
 * The browser's own clipboard events carry these (use-clipboard-events.ts): only they may write to the system's clipboard at
 * once, and tell files from text that was copied elsewhere. A key that is answered here would never become one.
 */
const CLIPBOARD_ACTIONS: readonly string[] = ["cut", "copy-files", "paste"];
const ACTION_COMBOS: ReadonlySet<string> = new Set(
  Object.entries(ACTION_KEYS).flatMap(([id, keys]) => (CLIPBOARD_ACTIONS.includes(id) ? [] : keys)),
);

/**
 * Letters are commands and names at once. A letter that has a command is the command, unless it goes on with a word that
 * is being typed; a name that begins with such a letter is reached by typing it with Shift. The other way round, waiting
 * for a second letter, would make each command late by the typing pause.
 */
export function folderActOf(pressed: PressedKey, { isMidWord }: Typing): FolderAct | null {
  const { key, altKey, ctrlKey, metaKey, shiftKey, isComposing } = pressed;
  // An input method is still making up its letter.
  if (isComposing) return null;
  const combo = comboOf(pressed);
  const isLetter = [...key].length === 1 && !ctrlKey && !metaKey && !altKey;
  if (isMidWord && isLetter && !shiftKey) return { kind: "type", letter: key };
  const plain = PLAIN[combo];
  if (plain) return plain;
  if (ACTION_COMBOS.has(combo)) return { kind: "act", combo };
  // What is left of Ctrl, Meta and Alt belongs to the browser.
  if (ctrlKey || metaKey || altKey) return null;
  if (MOVES.has(key)) return { kind: "move", key, isExtending: shiftKey };
  return isLetter && key !== "/" && key !== "?" ? { kind: "type", letter: key } : null;
}
