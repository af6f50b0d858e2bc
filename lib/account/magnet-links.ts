import { wayInRoutes } from "@/lib/routes/way-in-routes";

/** What a page may do about magnet links here. "for-good": it can ask for them, and only the browser's own settings take them back. */
export type MagnetSupport = "none" | "for-good" | "both-ways";

const SCHEME = "magnet";
const KEY = "matinee-magnet-links";

export function magnetSupport(): MagnetSupport {
  if (typeof Reflect.get(navigator, "registerProtocolHandler") !== "function") return "none";
  return typeof unregister() === "function" ? "both-ways" : "for-good";
}

/** What was asked for last. Browsers tell no page whether they have agreed. */
export function areMagnetsWanted(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

/** Asks the browser to open magnet links here from now on; it asks in turn. Throws where it does not let a page ask. */
export function openMagnetsHere(): void {
  navigator.registerProtocolHandler(SCHEME, address());
  remember(true);
}

export function openMagnetsElsewhere(): void {
  const ask = unregister();
  if (typeof ask === "function") ask.call(navigator, SCHEME, address());
  remember(false);
}

function unregister(): unknown {
  return Reflect.get(navigator, "unregisterProtocolHandler");
}

const address = () => location.origin + wayInRoutes.magnetLinks();

function remember(isWanted: boolean) {
  try {
    if (isWanted) localStorage.setItem(KEY, "1");
    else localStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing for us: the switch is off again next time.
  }
}
