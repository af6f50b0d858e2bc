import { describe, expect, test } from "vitest";
import { fileOf } from "@/lib/files/testing/file-of";
import { parseQuery } from "./parse-query";
import { isBeyond, planSearch } from "./plan-search";

const NOW = new Date(2026, 2, 15, 12).getTime();
const parse = (text: string) => parseQuery(text, { nowMs: NOW });
const plan = (text: string) => planSearch(parse(text));

describe("what put.io is asked", () => {
  test.each([
    ["", { kind: "nothing" }],
    ["type:", { kind: "nothing" }],
    ["night train", { kind: "words", text: "night train", needles: [], isNarrowed: false }],
    ["night type:video", { kind: "words", text: "night", needles: [], isNarrowed: true }],
    ["night -srt", { kind: "words", text: "night", needles: [], isNarrowed: true }],
    [
      '"last tram" night',
      { kind: "words", text: "last tram night", needles: ["last tram"], isNarrowed: true },
    ],
    ["type:video", { kind: "library", fileType: "VIDEO", sort: "DATE_DESC", isNarrowed: true }],
    ["type:video >4GB", { kind: "library", fileType: "VIDEO", sort: "SIZE_DESC", isNarrowed: true }],
    ["type:video,audio", { kind: "library", fileType: null, sort: "DATE_DESC", isNarrowed: true }],
    ["-type:video", { kind: "library", fileType: null, sort: "DATE_DESC", isNarrowed: true }],
    // put.io calls some of these SWF.
    ["type:file", { kind: "library", fileType: null, sort: "DATE_DESC", isNarrowed: true }],
    ["<1MB", { kind: "library", fileType: null, sort: "SIZE_ASC", isNarrowed: true }],
    ["before:2020", { kind: "library", fileType: null, sort: "DATE_ASC", isNarrowed: true }],
    ["after:2020", { kind: "library", fileType: null, sort: "DATE_DESC", isNarrowed: true }],
    ["unwatched", { kind: "library", fileType: null, sort: "DATE_DESC", isNarrowed: true }],
  ])("%j", (text, expected) => expect(plan(text)).toEqual(expected));

  test("is never longer than put.io takes; the words that do not fit are looked for here", () => {
    const words = Array.from({ length: 60 }, (_, index) => `wörter${index}`);
    const found = plan(words.join(" "));
    if (found.kind !== "words") throw new Error("It has words.");
    expect(new TextEncoder().encode(found.text).length).toBeLessThanOrEqual(255);
    expect([...found.text.split(" "), ...found.needles]).toEqual(words);
    expect(found.isNarrowed).toBe(true);
  });

  test("a single word that is too long is sent as far as it goes, and cut between letters", () => {
    const found = plan("😀".repeat(200));
    if (found.kind !== "words") throw new Error("It is a word.");
    expect(found.text).toBe("😀".repeat(60));
    expect(found.needles).toEqual(["😀".repeat(200)]);
  });
});

describe("a listing ends early", () => {
  const small = fileOf({ sizeBytes: 1_000 });
  const large = fileOf({ sizeBytes: 9_000_000_000 });
  const old = fileOf({ createdAt: "2019-01-01T00:00:00Z" });
  const recent = fileOf({ createdAt: "2026-03-01T00:00:00Z" });
  const folder = fileOf({ fileType: "FOLDER", sizeBytes: 0 });
  test.each([
    [">4GB", [large, small], true],
    [">4GB", [small, large], false],
    [">4GB", [large, small, folder], true],
    [">4GB", [folder], false],
    ["<1MB", [small, large], true],
    ["after:2020", [recent, old], true],
    ["before:2020", [old, recent], true],
    ["before:2020", [old], false],
    ["-before:2020", [recent, old], false],
    ["unwatched", [small], false],
  ])("%s after %j: %s", (text, page, expected) => {
    const query = parse(text);
    const made = planSearch(query);
    if (made.kind !== "library") throw new Error("It has no words.");
    expect(isBeyond(page, { sort: made.sort, filters: query.filters })).toBe(expected);
  });
});
