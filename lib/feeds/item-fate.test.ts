import { describe, expect, it } from "vitest";
import type { PutioFile } from "@/lib/putio/file";
import { fateOf, isUnderWay } from "./item-fate";

const item = { id: 1, title: "x", detectedAt: "2026-01-02T03:04:05Z", failureReason: null, fileId: null };
const file = { id: 5, name: "x" } as PutioFile;

describe("what became of an item", () => {
  it.each([
    ["failed", { failureReason: "No space." }, undefined, { kind: "failed", reason: "No space." }],
    ["failed for no reason", { failureReason: "" }, undefined, { kind: "failed", reason: "" }],
    ["on its way", {}, undefined, { kind: "under-way" }],
    ["here, not looked at", { fileId: 5 }, undefined, { kind: "here", fileId: 5, file: null }],
    ["here", { fileId: 5 }, file, { kind: "here", fileId: 5, file }],
    ["deleted since", { fileId: 5 }, null, { kind: "gone" }],
  ])("%s", (_, change, found, fate) => {
    expect(fateOf({ ...item, ...change }, found)).toEqual(fate);
    expect(isUnderWay({ ...item, ...change })).toBe(fate.kind === "under-way");
  });
});
