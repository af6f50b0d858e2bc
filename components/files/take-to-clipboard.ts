import type { TransferMode } from "@/lib/files/drop-target";
import { setFileClipboard } from "@/lib/files/file-clipboard";
import type { FileTargets } from "@/lib/files/targets";

/** Marks the system's clipboard as ours, so that a paste of anything else is never taken for files. */
const MARK = "application/x-matinee-files";
/** Enough to paste into a letter; a folder of a hundred thousand would hang there. */
const MOST_NAMES = 1000;

/** The system's clipboard could not be marked: it is not for us to say then what a paste is meant for. */
let isUnmarked = false;

/** Cuts or copies. In a text field elsewhere the same clipboard pastes the names. */
export function takeToClipboard(targets: FileTargets, { mode }: { mode: TransferMode }): void {
  setFileClipboard({ id: String(Math.random()), mode, targets });
  const listening = new AbortController();
  // By a copy event of our own making: it needs no permission and works without https, where `navigator.clipboard` is missing.
  window.addEventListener(
    "copy",
    (event) => {
      event.stopImmediatePropagation();
      writeMarked(event, targets);
    },
    { capture: true, signal: listening.signal },
  );
  isUnmarked = !document.execCommand("copy");
  listening.abort();
}

/** Answers a copy or cut of the browser's with the files' names. */
export function writeMarked(event: ClipboardEvent, { files }: Pick<FileTargets, "files">): void {
  const names = files.slice(0, MOST_NAMES).map(({ name }) => name);
  event.clipboardData?.setData("text/plain", names.join("\n"));
  event.clipboardData?.setData(MARK, "1");
  event.preventDefault();
  isUnmarked = false;
}

/** Whether a paste is of the files that were cut or copied last, and not of what was copied elsewhere since. */
export function isOfFiles({ clipboardData }: ClipboardEvent): boolean {
  return isUnmarked || (clipboardData?.types.includes(MARK) ?? false);
}
