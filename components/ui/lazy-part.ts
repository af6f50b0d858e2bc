import { type ComponentType, type LazyExoticComponent, lazy } from "react";

const MOST_TRIES = 3;
const PAUSE_MS = 1500;

/** React's `lazy`, but a network that is away just then costs a wait and not the page: see `fetchPart`. */
export function lazyPart<Props>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy<ComponentType<Props>>(() => fetchPart(load));
}

/**
 * Fetches code that the first load has left out. React keeps the first answer of `lazy` for good, and a failure throws the
 * whole page into its error screen; so without a network this waits for it, and otherwise asks a few times more.
 */
export async function fetchPart<Part>(load: () => Promise<Part>): Promise<Part> {
  for (let tries = 1; ; tries++) {
    try {
      return await load();
    } catch (error) {
      if (navigator.onLine && tries >= MOST_TRIES) throw error;
      await untilWorthAnother();
    }
  }
}

function untilWorthAnother(): Promise<void> {
  return new Promise((resolve) => {
    if (navigator.onLine) setTimeout(resolve, PAUSE_MS);
    else window.addEventListener("online", () => resolve(), { once: true });
  });
}
