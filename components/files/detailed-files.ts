import { type FileTargets, targetsOf } from "@/lib/files/targets";
import { targetsAtHand } from "./selected-targets";
import { folderOnScreen, subscribeToSelection } from "./selection-store";

let detailed: FileTargets | null = null;
const listeners = new Set<() => void>();

/** What the details are about: the selection, else the row that had the focus last, else the folder itself. */
export function readDetailed(): FileTargets | null {
  return detailed;
}

export function subscribeToDetailed(listener: () => void): () => void {
  if (listeners.size === 0) listen();
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) unlisten();
  };
}

/** For a file that is asked about without having the focus, as from its menu. */
export function setDetailedFile(fileId: number): void {
  activeId = fileId;
  look();
}

let activeId: number | null = null;
let unlisten = () => {};

function listen() {
  const stopSelection = subscribeToSelection(look);
  window.addEventListener("focusin", handleFocus);
  handleFocus({ target: document.activeElement });
  unlisten = () => {
    stopSelection();
    window.removeEventListener("focusin", handleFocus);
  };
}

function handleFocus({ target }: Pick<FocusEvent, "target">) {
  const row = target instanceof Element ? target.closest<HTMLElement>("[data-file-id]") : null;
  if (row) activeId = Number(row.dataset.fileId);
  look();
}

function look() {
  const screen = folderOnScreen();
  const selected = targetsAtHand();
  const active = screen?.rows.files.find(({ id }) => id === activeId) ?? screen?.folder ?? null;
  const next = selected.count > 0 ? selected : active && targetsOf([active], active.parentId);
  if (isSame(next, detailed)) return;
  detailed = next;
  for (const listener of listeners) listener();
}

/** By the files themselves, which are new objects where anything about them changed. */
function isSame(left: FileTargets | null, right: FileTargets | null): boolean {
  if (!left || !right) return left === right;
  return (
    left.count === right.count &&
    left.files.length === right.files.length &&
    left.files.every((file, index) => file === right.files[index])
  );
}
