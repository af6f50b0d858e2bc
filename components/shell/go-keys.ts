import { isWatchPath } from "@/lib/routes";
import { isTyping } from "./is-typing";
import { PLACES } from "./places";

/** After G the second key is waited for no longer than this. */
const WAIT_MS = 1200;
/** A letter soon after another goes on with a name that is being typed in a list. */
const WORD_MS = 800;

/**
 * G and then a letter leads to a place (`goKey` in places.ts). It listens before everybody else, as the second letter alone
 * may mean something where the focus is: X selects a row, and G X opens the trash. Returns its end.
 */
export function listenForGoKeys(go: (href: string) => void): () => void {
  let goAtMs = Number.NEGATIVE_INFINITY;
  let letterAtMs = Number.NEGATIVE_INFINITY;

  function handleKey(event: KeyboardEvent) {
    // The letters of a page with a film are the player's.
    if (isTyping(event) || isWithModifier(event) || isWatchPath(location.pathname)) return;
    const isMidWord = event.timeStamp - letterAtMs < WORD_MS;
    const place = event.timeStamp - goAtMs < WAIT_MS ? PLACES.find(({ goKey }) => goKey === event.key) : null;
    goAtMs = Number.NEGATIVE_INFINITY;
    if (place) go(place.href);
    else if (event.key === "g" && !isMidWord && !event.repeat) goAtMs = event.timeStamp;
    else {
      if (event.key.length === 1) letterAtMs = event.timeStamp;
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  window.addEventListener("keydown", handleKey, { capture: true });
  return () => window.removeEventListener("keydown", handleKey, { capture: true });
}

function isWithModifier({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || shiftKey;
}
