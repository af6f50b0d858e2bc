import type { FileActionId } from "./actions";

/**
 * The keys of the actions, as `comboOf` spells them ("Mod" is Ctrl, on a Mac Command). Apart from the actions themselves,
 * because a folder listens for them before the rest of the actions has loaded. Menus and the help print them from here.
 */
export const ACTION_KEYS: Readonly<Partial<Record<FileActionId, readonly string[]>>> = {
  rename: ["F2"],
  trash: ["Delete", "Mod+Backspace"],
  "delete-forever": ["Shift+Delete"],
  cut: ["Mod+x"],
  "copy-files": ["Mod+c"],
  paste: ["Mod+v"],
  download: ["Shift+d"],
  details: ["i", "d"],
  "mark-watched": ["w"],
  "mark-unwatched": ["w"],
  upload: ["u"],
  "add-transfers": ["t"],
  "new-folder": ["n"],
  "select-all": ["Mod+a"],
};

type ComboKey = { key: string; altKey: boolean; ctrlKey: boolean; metaKey: boolean; shiftKey: boolean };

/** How a pressed key is spelt above. Shift counts for letters and named keys; signs have it in them already. */
export function comboOf({ key, altKey, ctrlKey, metaKey, shiftKey }: ComboKey): string {
  const isSign = [...key].length === 1 && key.toLowerCase() === key.toUpperCase();
  return [
    ctrlKey || metaKey ? "Mod+" : "",
    altKey ? "Alt+" : "",
    shiftKey && !isSign ? "Shift+" : "",
    [...key].length === 1 ? key.toLowerCase() : key,
  ].join("");
}

/** For people: `Mod+x` as "Ctrl X", on a Mac "⌘ X". */
export function keyLabel(combo: string, { isMac }: { isMac: boolean }): string {
  return combo
    .split("+")
    .map((part) => (part === "Mod" ? (isMac ? "⌘" : "Ctrl") : (SIGNS[part] ?? part)))
    .map((part) => (part.length === 1 ? part.toUpperCase() : part))
    .join(" ");
}

const SIGNS: Readonly<Record<string, string>> = { ArrowUp: "↑", Delete: "Del" };
