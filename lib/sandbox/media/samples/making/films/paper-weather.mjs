import { hex, mix, paletteAt } from "../draw/colour.mjs";
import { PaperTable } from "../draw/paper.mjs";
import { rectangle, roundedRectangle } from "../draw/shapes.mjs";
import { during, ease } from "../draw/timing.mjs";
import { drawEnd, drawLine, drawOpening, drawTitle } from "./cards.mjs";
import { drawLand, drawMountains } from "./paper-weather-land.mjs";
import {
  drawClouds,
  drawMoonAndStars,
  drawRain,
  drawRainbow,
  drawSnow,
  drawSun,
  drawSwallows,
} from "./paper-weather-sky.mjs";

/** A paper theatre: one day of weather, every piece cut out and hung on threads. */
export const paperWeather = { name: "Paper Weather", width: 1280, height: 720, seconds: 60, draw };

const papers = (sky, one, two, three, four, five, frame) => ({
  sky: hex(sky),
  one: hex(one),
  two: hex(two),
  three: hex(three),
  four: hex(four),
  five: hex(five),
  frame: hex(frame),
});

const LIGHT = [
  [0, papers("#f8dec6", "#ecc0a6", "#d39a8c", "#a8727b", "#775268", "#4b3a53", "#3a2f45")],
  [8, papers("#fbe6c9", "#efc8a4", "#d7a487", "#a97d74", "#75596a", "#493f56", "#3a3148")],
  [14, papers("#c4e3e4", "#9fccc6", "#72aca6", "#4d8a85", "#376964", "#264a48", "#1f3a3c")],
  [20, papers("#b9d3da", "#97bcc0", "#6d9ca2", "#4c7d84", "#365f66", "#25444b", "#1f363d")],
  [25, papers("#a6b5c2", "#8a9dae", "#6c8296", "#51687d", "#3b4f62", "#273746", "#1f2c38")],
  [31, papers("#b3c4cb", "#95adb5", "#72919a", "#54767f", "#3c5a64", "#283f48", "#20323a")],
  [36, papers("#dcecd8", "#b5d5b4", "#86b590", "#5c9273", "#3f705b", "#294e42", "#213e37")],
  [42, papers("#dfe7ef", "#c6d2df", "#a2b3c7", "#7b90a9", "#586d88", "#3a4c64", "#2d3c50")],
  [49, papers("#cbd6e6", "#b0bfd4", "#8c9fba", "#687d9c", "#4a5d7c", "#303f5a", "#263349")],
  [55, papers("#2b3767", "#3b4a80", "#323f70", "#29345f", "#20294c", "#171e3a", "#12172c")],
  [60, papers("#273262", "#37457a", "#2f3b6b", "#27315a", "#1e2748", "#161c37", "#11162a")],
];

let table = null;

function draw(picture, pen, seconds) {
  table ??= new PaperTable(picture.width, picture.height);
  const palette = paletteAt(LIGHT, seconds);
  const lay = (colour, options) => table.lay(picture, pen, colour, options);
  const night = ease(50, 55, seconds);
  const scene = { picture, pen, palette, seconds, night, lay };
  pen.outline(rectangle(-2, -2, picture.width + 4, picture.height + 4));
  lay(palette.sky, { lift: 1 });
  drawMoonAndStars(scene);
  drawSun(scene);
  drawRainbow(scene);
  drawMountains(scene);
  drawClouds(scene);
  drawSwallows(scene);
  drawRain(scene);
  drawLand(scene);
  drawSnow(scene);
  drawFrame(scene);
  drawTitles(scene);
}

/** The box that the theatre is built in; it casts its shadow on everything behind. */
function drawFrame({ picture, pen, palette, lay }) {
  const { width, height } = picture;
  const hole = roundedRectangle(46, 40, width - 92, height - 80, 26);
  const reversed = [];
  for (let i = hole.length - 2; i >= 0; i -= 2) reversed.push(hole[i], hole[i + 1]);
  pen.outline(rectangle(-2, -2, width + 4, height + 4)).outline(reversed);
  lay(palette.frame, { lift: 18, texture: 3 });
}

function drawTitles({ picture, palette, seconds }) {
  const colour = mix(palette.five, [0, 0, 0], 0.1);
  const shown = during(0.8, 6.6, 1.3, seconds);
  drawTitle(picture, { text: "PAPER WEATHER", shown, colour, y: 170, size: 60 });
  drawLine(picture, { text: "a small theatre", shown: shown * 0.9, colour, y: 228, size: 28 });
  const end = { words: "And tomorrow, weather again.", size: 46, lines: [336, 404], sink: [4.6, 2.8] };
  drawEnd(picture, {
    film: paperWeather,
    seconds,
    dark: [0.05, 0.06, 0.12],
    card: [3.2, 0.2],
    soft: 0.7,
    ...end,
  });
  drawOpening(picture, { seconds, until: 0.8 });
}
