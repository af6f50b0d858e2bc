import type { Player } from "./player";
import { bufferedUntil, fractionOf, positionText } from "./seek";

/**
 * Paints what changes several times a second: the bar's two custom properties and what a screen reader is told of it. Through
 * CSSOM, as React state would render the controls at every tick, and as the CSP allows no style attributes in markup.
 */
export function paintTimeLine(player: Player, bar: HTMLElement): () => void {
  const { video } = player;
  if (!video) return () => {};
  const listening = new AbortController();
  const { signal } = listening;
  let frame = 0;

  const paint = () => {
    const position = player.positionSeconds;
    const duration = player.store.get().durationSeconds ?? 0;
    // While a finger drags the bar, the bar shows where the finger is.
    if (bar.dataset.scrubbing === undefined) {
      bar.style.setProperty("--played", String(fractionOf(position, duration)));
    }
    bar.style.setProperty(
      "--buffered",
      String(fractionOf(bufferedUntil(video.buffered, position), duration)),
    );
    setAttribute(bar, ["aria-valuemax", String(Math.floor(duration))]);
    setAttribute(bar, ["aria-valuenow", String(Math.floor(position))]);
    setAttribute(bar, ["aria-valuetext", positionText(position, duration)]);
  };
  const paintSoon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(paint);
  };
  for (const name of ["timeupdate", "progress", "seeking", "seeked", "durationchange", "emptied"] as const) {
    video.addEventListener(name, paintSoon, { signal });
  }
  paint();
  return () => {
    cancelAnimationFrame(frame);
    listening.abort();
  };
}

/** Untouched attributes stay untouched: each write makes the accessibility tree look again. */
function setAttribute(element: HTMLElement, [name, value]: [name: string, value: string]) {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
