import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Picture } from "./draw/picture.mjs";
import { Pen } from "./draw/shapes.mjs";
import { harbourLight } from "./films/harbour-light.mjs";
import { nightTrain } from "./films/night-train.mjs";
import { paperWeather } from "./films/paper-weather.mjs";
import { smallOrbits } from "./films/small-orbits.mjs";

/** [film, seconds, name] */
const POSTERS = [
  [nightTrain, 61, "Night Train"],
  [harbourLight, 31, "Harbour Light"],
  [paperWeather, 36, "Paper Weather"],
  [smallOrbits, 17, "Small Orbits"],
];

/** [film, seconds, crop, name]; crops are of 1280x720 pictures, as a camera would have framed them. */
const PHOTOS = [
  [nightTrain, 19, "1080x720+120+0", "Evening train"],
  [nightTrain, 72, "960x640+60+80", "Viaduct by moonlight"],
  [harbourLight, 13, "1080x720+200+0", "Harbour, half past eight"],
  [harbourLight, 41, "480x720+760+0", "The lamp"],
  [paperWeather, 37, "960x640+160+40", "Six sheets of paper"],
  [smallOrbits, 26, "1080x720+110+0", "Third moon"],
];

/** One 640x360 JPEG a film. */
export function makePosters({ workshop, out }) {
  for (const [film, seconds, name] of POSTERS) {
    const source = drawStill(film, seconds, workshop);
    toJpeg(source, ["-resize", "640x360", "-quality", "84"], join(out, `${name}.jpg`));
  }
}

/** The demo account's photos: frames without a time code, cropped. */
export function makePhotos({ workshop, out }) {
  for (const [film, seconds, crop, name] of PHOTOS) {
    const source = drawStill(film, seconds, workshop);
    toJpeg(source, ["-crop", crop, "+repage", "-quality", "89"], join(out, `${name}.jpg`));
  }
}

function drawStill(film, seconds, workshop) {
  const picture = new Picture(film.width, film.height, { isStill: true });
  film.draw(picture, new Pen(film.width, film.height), seconds);
  const path = join(workshop, `${film.name}-${seconds}.ppm`);
  writeFileSync(
    path,
    Buffer.concat([Buffer.from(`P6\n${film.width} ${film.height}\n255\n`), picture.toRgb24()]),
  );
  return path;
}

function toJpeg(source, options, path) {
  execFileSync("convert", [
    source,
    ...options,
    "-strip",
    "-sampling-factor",
    "4:2:0",
    "-interlace",
    "JPEG",
    path,
  ]);
}
