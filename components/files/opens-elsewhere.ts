import type { MouseEvent } from "react";

/** A new tab, a new window, a download: the browser does these with a link itself. */
export function opensElsewhere(event: MouseEvent): boolean {
  return event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
}
