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
    const { duration, buffered } = video;
    const position = player.positionSeconds;
    bar.style.setProperty("--played", String(fractionOf(position, duration)));
    bar.style.setProperty("--buffered", String(fractionOf(bufferedUntil(buffered, position), duration)));
    setAttribute(bar, ["aria-valuemax", String(Number.isFinite(duration) ? Math.floor(duration) : 0)]);
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
