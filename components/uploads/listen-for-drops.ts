type DropListeners = {
  /** Answers whether they may be let go there. */
  onHover: (element: Element | null) => boolean;
  onDrop: (element: Element | null, items: DataTransferItemList) => void;
  onEnd: () => void;
};

/**
 * Follows files that are dragged in from outside. Anywhere on the page, as a browser would leave it for a file that is let
 * go beside the mark.
 */
export function listenForDrops({ onHover, onDrop, onEnd }: DropListeners): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  function handleOver(event: DragEvent) {
    if (!event.dataTransfer || !isOfFiles(event)) return;
    event.preventDefault();
    const isTaken = !isBehindDialog() && onHover(elementOf(event));
    event.dataTransfer.dropEffect = isTaken ? "copy" : "none";
  }
  function handleDrop(event: DragEvent) {
    if (!event.dataTransfer || !isOfFiles(event)) return;
    event.preventDefault();
    if (!isBehindDialog()) onDrop(elementOf(event), event.dataTransfer.items);
  }
  function handleLeave(event: DragEvent) {
    // Out of the window, and not merely from one element to the next.
    if (event.relatedTarget === null) onEnd();
  }
  window.addEventListener("dragenter", handleOver, { signal });
  window.addEventListener("dragover", handleOver, { signal });
  window.addEventListener("dragleave", handleLeave, { signal });
  window.addEventListener("drop", handleDrop, { signal });
  return () => listening.abort();
}

/** A dialog may have taken them already. */
function isOfFiles({ dataTransfer, defaultPrevented }: DragEvent): boolean {
  return !defaultPrevented && dataTransfer?.types.includes("Files") === true;
}

/** What is asked there comes first; let go beside it, files would take the place of the page. */
function isBehindDialog(): boolean {
  return document.querySelector("dialog[open]") !== null;
}

function elementOf({ target }: DragEvent): Element | null {
  return target instanceof Element ? target : null;
}
