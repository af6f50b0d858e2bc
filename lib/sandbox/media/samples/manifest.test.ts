import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { readSampleFacts } from "./read-facts";
import { SAMPLE_FACTS, SAMPLE_PATHS, sampleFacts } from "./samples";
import { SAMPLES_FOLDER } from "./samples-folder";

const MEBIBYTE = 1024 * 1024;

test("manifest.json says what the files are", async () => {
  expect(await readSampleFacts()).toEqual(SAMPLE_FACTS);
});

test("the whole library weighs at most 12 MB", () => {
  const sizeBytes = Object.values(SAMPLE_FACTS).reduce((sum, facts) => sum + facts.sizeBytes, 0);
  expect(sizeBytes).toBeLessThanOrEqual(12_000_000);
  expect(sizeBytes).toBeGreaterThan(5 * MEBIBYTE);
});

test("every file of the library has a short name, and the other way round", () => {
  expect(Object.values(SAMPLE_PATHS).sort()).toEqual(Object.keys(SAMPLE_FACTS).sort());
});

test("the films are what the demo promises", () => {
  expect(sampleFacts("nightTrain").probe).toMatchObject({
    container: "mp4",
    canPackage: true,
    video: [{ codec: "avc", widthPx: 1280, heightPx: 720, frameRate: 24 }],
    audio: [{ codec: "aac" }],
  });
  expect(sampleFacts("harbourLight").probe).toMatchObject({
    container: "matroska",
    canPackage: true,
    audio: [{ languageCode: "eng" }, { languageCode: "tur" }],
    subtitles: [{ languageCode: "eng" }, { languageCode: "tur" }],
  });
  expect(sampleFacts("paperWeather").probe).toMatchObject({
    canPackage: true,
    subtitles: [{ codec: "srt", languageCode: "spa" }],
  });
  expect(sampleFacts("smallOrbits").probe).toMatchObject({
    container: "webm",
    canPackage: true,
    video: [{ codec: "vp9" }],
    audio: [{ codec: "opus" }],
  });
  expect(sampleFacts("oldTape").probe?.canPackage ?? false).toBe(false);
  expect(sampleFacts("webcam").probe).toMatchObject({
    container: "mpegts",
    canPackage: false,
    video: [{ codec: "avc" }],
    audio: [{ codec: "aac" }],
  });
  expect(sampleFacts("tenBits").probe).toMatchObject({
    canPackage: false,
    video: [{ codec: "hevc" }],
    audio: [{ codec: "ac3" }],
  });
  expect(sampleFacts("waterDamage").probe).toMatchObject({ canPackage: false, video: [] });
  for (const film of ["nightTrain", "harbourLight", "paperWeather", "smallOrbits"] as const) {
    expect(sampleFacts(film).probe?.durationSeconds).toBeGreaterThanOrEqual(30);
    expect(sampleFacts(film).probe?.durationSeconds).toBeLessThanOrEqual(180);
  }
});

test("the French subtitles are Latin-1, and the Arabic ones UTF-8", () => {
  const read = (name: "paperWeatherFrench" | "paperWeatherArabic") =>
    readFileSync(path.join(SAMPLES_FOLDER, SAMPLE_PATHS[name]));
  expect(() => new TextDecoder("utf-8", { fatal: true }).decode(read("paperWeatherFrench"))).toThrow(
    TypeError,
  );
  expect(read("paperWeatherFrench").toString("latin1")).toContain("théâtre");
  expect(new TextDecoder("utf-8", { fatal: true }).decode(read("paperWeatherArabic"))).toMatch(
    /\p{Script=Arabic}/u,
  );
});
