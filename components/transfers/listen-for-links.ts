import type { QueryClient } from "@tanstack/react-query";
import { readFileClipboard } from "@/lib/files/file-clipboard";
import { isWatchPath } from "@/lib/routes";
import { readPaste } from "@/lib/transfers/paste/read-paste";
import { readDropTarget } from "../files/read-drop-target";
import { folderOnScreen } from "../files/selection-store";
import { isOfFiles } from "../files/take-to-clipboard";
import { isInTypingPlace, isTyping } from "../shell/is-typing";
import { uploadRefusal } from "../uploads/drop-files";
import { openAddBox } from "./open-add-box";

/** T opens the box, and so does a link that is pasted beside every field. Returns its end. */
export function listenForLinks(client: QueryClient): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  function handlePaste(event: ClipboardEvent) {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (event.defaultPrevented || isInTypingPlace(event.target) || !holdsForeignLink(text)) return;
    if (document.querySelector("dialog[open]") || (readFileClipboard() && isOfFiles(event))) return;
    event.preventDefault();
    openAddBox({ text, ...folderHere(client) });
  }
  function handleKey(event: KeyboardEvent) {
    const { key, altKey, ctrlKey, metaKey, shiftKey, repeat } = event;
    if (key !== "t" || altKey || ctrlKey || metaKey || shiftKey || repeat || isTyping(event)) return;
    // The letters of a page with a film are the player's.
    if (isWatchPath(location.pathname) || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    openAddBox(folderHere(client));
  }
  window.addEventListener("paste", handlePaste, { signal });
  window.addEventListener("keydown", handleKey, { signal });
  return () => listening.abort();
}

/** Addresses of this app are of its own pages, and lead nobody else anywhere. */
function holdsForeignLink(text: string): boolean {
  return readPaste(text).entries.some(
    (entry) => entry.kind === "link" && !entry.link.url.startsWith(`${location.origin}/`),
  );
}

/** The folder on screen, where something may be put into it. */
function folderHere(client: QueryClient): { folderId?: number } {
  const screen = folderOnScreen();
  if (!screen) return {};
  const target = readDropTarget(client, screen);
  return target.kind === "folder" && uploadRefusal(target) === null ? { folderId: screen.folderId } : {};
}
