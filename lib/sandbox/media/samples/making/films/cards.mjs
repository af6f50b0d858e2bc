import { centred, timeCode } from "../draw/lettering.mjs";
import { during, ease } from "../draw/timing.mjs";

/** The warm white that all lettering has. */
export const PAPER = [1, 0.97, 0.91];

/** A film's name in wide capitals, while `shown` (0 … 1) says so. */
export function drawTitle(picture, { text, shown, colour = PAPER, ...style }) {
  centred(picture, text, { colour, alpha: shown, font: "title", spacing: 20, ...style });
}

/** A line in italics. */
export function drawLine(picture, { text, shown, colour = PAPER, ...style }) {
  centred(picture, text, { colour, alpha: shown, font: "serif", spacing: 1, ...style });
}

/**
 * The discreet clock of the whole film, and its end: the picture sinks into `dark`, and one line says goodbye. `sink` is
 * when that begins and is done, `card` when the line comes and goes, all in seconds before the end; `lines` are the
 * heights of the two lines.
 */
export function drawEnd(
  picture,
  { film, seconds, words, size, dark, sink, card, soft, lines, clock = 0.5, colour = PAPER },
) {
  const last = film.seconds;
  const sunk = ease(last - sink[0], last - sink[1], seconds);
  timeCode(picture, seconds, colour, clock * (1 - sunk));
  picture.wash(dark, sunk);
  const shown = during(last - card[0], last - card[1], soft, seconds);
  drawLine(picture, { text: words, shown, colour, y: lines[0], size });
  drawTitle(picture, {
    text: "A MATINEE SHORT",
    shown: shown * 0.7,
    colour,
    y: lines[1],
    size: 17,
    spacing: 9,
  });
  return { sunk, shown };
}

/** The first moments come out of the dark. */
export function drawOpening(picture, { seconds, until }) {
  picture.wash([0, 0, 0], 1 - ease(0, until, seconds));
}
