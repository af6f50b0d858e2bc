import { keyLabel } from "@/lib/files/action-keys";
import { type FileAction, fileActions } from "@/lib/files/actions";
import { targetsOf } from "@/lib/files/targets";
import { PLACES } from "./places";

export type Shortcut = { keys: readonly string[]; does: string };
export type ShortcutGroup = { title: string; shortcuts: readonly Shortcut[] };

/** What the help dialog prints. Every key stands here only while something answers to it. */
export const SHORTCUT_GROUPS: readonly ShortcutGroup[] = [
  {
    title: "Everywhere",
    shortcuts: [
      { keys: ["/"], does: "Search all files" },
      { keys: ["T"], does: "Add transfers" },
      { keys: ["Ctrl Z"], does: "Undo the last operation" },
      { keys: ["Ctrl K"], does: "Go to or do anything by its name" },
      ...PLACES.flatMap(({ goKey, label }) =>
        goKey ? [{ keys: [`G ${goKey.toUpperCase()}`], does: `Go to ${label}` }] : [],
      ),
      { keys: ["?"], does: "Show this help" },
    ],
  },
  {
    title: "In search results",
    shortcuts: [
      { keys: ["↓", "↑"], does: "To the results, and back to the field" },
      { keys: ["Enter"], does: "Open" },
      { keys: ["Ctrl Enter"], does: "Show in its folder" },
    ],
  },
  {
    title: "In a folder",
    shortcuts: [
      { keys: ["↑", "↓"], does: "Previous or next row" },
      { keys: ["Home", "End"], does: "First or last row" },
      { keys: ["Page Up", "Page Down"], does: "A screen up or down" },
      { keys: ["Enter"], does: "Open" },
      { keys: ["Backspace", "Alt ↑"], does: "Go to the folder above" },
      { keys: ["A–Z"], does: "Jump to a name as you type it; with Shift where the letter is a command" },
      { keys: ["Shift F"], does: "Filter the folder" },
      { keys: ["Shift R"], does: "Read the folder again" },
      { keys: ["V"], does: "List or tiles" },
    ],
  },
  {
    title: "With files",
    shortcuts: [
      { keys: ["Space", "X"], does: "Select, or not" },
      { keys: ["Shift ↑", "Shift ↓"], does: "Select on from here" },
      { keys: ["Esc"], does: "Select nothing" },
      ...fileActions.flatMap(shortcutOf),
    ],
  },
  {
    title: "In transfers",
    shortcuts: [
      { keys: ["↑", "↓"], does: "Previous or next transfer" },
      { keys: ["Enter"], does: "Open what came, or see the details" },
      { keys: ["I"], does: "Details" },
      { keys: ["Delete"], does: "Cancel, or take off the list" },
    ],
  },
  {
    title: "While watching",
    shortcuts: [
      { keys: ["Space", "K"], does: "Play or pause" },
      { keys: ["←", "→"], does: "Back or forward 5 seconds" },
      { keys: ["J", "L"], does: "Back or forward 10 seconds" },
      { keys: ["Shift ←", "Shift →"], does: "Back or forward 1 second" },
      { keys: ["0–9"], does: "Jump to 0–90 %" },
      { keys: ["Home", "End"], does: "Start or end" },
      { keys: ["↑", "↓"], does: "Volume" },
      { keys: ["M"], does: "Mute" },
      { keys: ["F"], does: "Full screen" },
      { keys: ["P"], does: "Picture in picture" },
      { keys: ["C"], does: "Subtitles on or off" },
      { keys: ["Shift C"], does: "Next subtitles" },
      { keys: ["S"], does: "Subtitles menu" },
      { keys: ["A"], does: "Next audio track" },
      { keys: ["<", ">"], does: "Slower or faster" },
      { keys: ["\\"], does: "Normal speed" },
      { keys: [",", "."], does: "Frame back or forward, while paused" },
    ],
  },
];

/** The actions say their keys themselves, so that menus and this help agree. */
function shortcutOf({ keys, label }: FileAction): Shortcut[] {
  const does = label(targetsOf([], null)).replace(/…$/, "");
  return keys.length > 0 ? [{ keys: keys.map((combo) => keyLabel(combo, { isMac: false })), does }] : [];
}
