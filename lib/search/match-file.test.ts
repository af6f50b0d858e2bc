import { describe, expect, test } from "vitest";
import { fileOf } from "@/lib/files/testing/file-of";
import type { PutioFile } from "@/lib/putio/file";
import { fileTest, inFiltersOf, isInWantedFolder } from "./match-file";
import { parseQuery } from "./parse-query";

const NOW = new Date(2026, 2, 15, 12).getTime();
const parse = (text: string) => parseQuery(text, { nowMs: NOW });
const passes = (text: string, file: Partial<PutioFile>) => {
  const query = parse(text);
  return fileTest(query, query.phrases)(fileOf(file));
};

const OPENED = "2025-05-01T00:00:00Z";

describe("a file passes", () => {
  test.each<[string, Partial<PutioFile>, boolean]>([
    ["type:video", { fileType: "VIDEO" }, true],
    ["type:video", { fileType: "AUDIO" }, false],
    ["type:video,audio", { fileType: "AUDIO" }, true],
    ["-type:video", { fileType: "VIDEO" }, false],
    ["type:file", { fileType: "SWF" }, true],
    [">4GB", { sizeBytes: 4_000_000_000 }, false],
    [">=4GB", { sizeBytes: 4_000_000_000 }, true],
    ["<700MB >600MB", { sizeBytes: 650_000_000 }, true],
    ["<700MB >600MB", { sizeBytes: 600_000_000 }, false],
    ["before:2025", { createdAt: "2024-12-31T18:00:00Z" }, true],
    // Midnight in Kathmandu is a quarter past six in the evening of the day before in UTC.
    ["before:2025", { createdAt: "2024-12-31T18:15:00Z" }, false],
    ["after:2025", { createdAt: "2024-12-31T18:15:00Z" }, true],
    ["after:2024-06 before:2024-07", { createdAt: "2024-06-15T00:00:00Z" }, true],
    ["watched", { firstAccessedAt: OPENED, positionSeconds: 0 }, true],
    ["watched", { firstAccessedAt: OPENED, positionSeconds: 60 }, false],
    ["unwatched", { firstAccessedAt: OPENED, positionSeconds: 60 }, true],
    ["unwatched", { firstAccessedAt: null }, true],
    ["unwatched", { firstAccessedAt: OPENED }, false],
    ["unwatched", { firstAccessedAt: null, fileType: "PDF" }, false],
    ["is:started", { positionSeconds: 60 }, true],
    ["ext:mkv", { name: "Film.MKV" }, true],
    ["ext:mkv", { name: "mkv" }, false],
    ["ext:mkv", { name: "Folder.mkv", fileType: "FOLDER" }, false],
    ['"night train"', { name: "The Night Train.mkv" }, true],
    ['"night train"', { name: "The.Night.Train.mkv" }, false],
    ["-subs", { name: "Film (Subs).mkv" }, false],
    ['"élan"', { name: "ELAN.mkv" }, true],
  ])("%s, %j: %s", (text, file, expected) => expect(passes(text, file)).toBe(expected));

  test("plain words are put.io's business: it may know spellings that we do not", () => {
    expect(passes("anything", { name: "Film.mkv" })).toBe(true);
  });
});

describe("a folder on the way", () => {
  const trail = [
    { id: 0, name: "Files" },
    { id: 1, name: "Séries" },
    { id: 2, name: "The Lamplighters" },
    { id: 3, name: "Season 1" },
  ];
  test.each([
    ['in:"series"', true],
    ['in:"Season 1"', true],
    ['in:"Season"', false],
    ["in:Season", true],
    ['in:"The Lamplighters/Season 1"', true],
    ['in:"Séries/Season 1"', false],
    ['-in:"series"', false],
    ['in:"series" -in:"Season 2"', true],
  ])("%s: %s", (text, expected) => expect(isInWantedFolder(trail, inFiltersOf(parse(text)))).toBe(expected));
});
