import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { makeAttic } from "./attic.mjs";
import {
  makeHarbourLight,
  makeNightTrain,
  makeOldTape,
  makePaperWeather,
  makeSmallOrbits,
} from "./films.mjs";
import { makePapers } from "./papers.mjs";
import { makeRecords } from "./records.mjs";
import { makePhotos, makePosters } from "./stills.mjs";

/** `node make-samples.mjs [part …]` makes everything, or the named parts. See README.md. */

const samples = resolve(import.meta.dirname, "..");
const workshop = join(tmpdir(), "matinee-samples");
const place = (folder) => ({ workshop, out: join(samples, folder), posters: join(samples, "posters") });

const PARTS = {
  "night-train": () => makeNightTrain(place("films")),
  "harbour-light": () => makeHarbourLight(place("films")),
  "paper-weather": () => makePaperWeather(place("films")),
  "small-orbits": () => makeSmallOrbits(place("films")),
  "old-tape": () => makeOldTape(place("films")),
  posters: () => makePosters(place("posters")),
  photos: () => makePhotos(place("photos")),
  music: () => makeRecords(place("music")),
  papers: () => makePapers(place("papers")),
  attic: () => makeAttic({ films: join(samples, "films"), papers: join(samples, "papers") }),
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((part) => !(part in PARTS));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(", ")}. The parts are: ${Object.keys(PARTS).join(", ")}.`);
  process.exit(1);
}
for (const folder of [
  workshop,
  ...["films", "posters", "photos", "music", "papers"].map((name) => join(samples, name)),
]) {
  mkdirSync(folder, { recursive: true });
}
for (const part of wanted.length > 0 ? wanted : Object.keys(PARTS)) {
  const start = performance.now();
  await PARTS[part]();
  console.log(`${part}: ${Math.round((performance.now() - start) / 1000)} s`);
}
