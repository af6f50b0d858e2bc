import { afterEach, expect, it, vi } from "vitest";
import {
  type FileClipboard,
  isCut,
  readFileClipboard,
  setFileClipboard,
  subscribeToFileClipboard,
} from "./file-clipboard";
import { targetsOf } from "./targets";
import { fileOf } from "./testing/file-of";

afterEach(() => setFileClipboard(null));

const film = fileOf({ id: 11, parentId: 5 });
const other = fileOf({ id: 12, parentId: 5 });
const clipboardOf = (given: Partial<FileClipboard>): FileClipboard => ({
  id: "1",
  mode: "move",
  targets: targetsOf([film], 5),
  ...given,
});

it("what was cut is marked, and nothing else", () => {
  setFileClipboard(clipboardOf({}));
  expect([film, other].map(isCut)).toEqual([true, false]);
});

it("what was copied is not marked", () => {
  setFileClipboard(clipboardOf({ mode: "copy" }));
  expect(isCut(film)).toBe(false);
});

it("everything of a folder is marked in that folder only, without what was left out", () => {
  const selection = { kind: "listing", cursor: "c", excludedIds: [12] } as const;
  setFileClipboard(clipboardOf({ targets: { ...targetsOf([film], 5), selection } }));
  const elsewhere = fileOf({ id: 30, parentId: 6 });
  expect([film, other, elsewhere].map(isCut)).toEqual([true, false, false]);
});

it("each change is told, and what is read is the last", () => {
  const listener = vi.fn();
  const stop = subscribeToFileClipboard(listener);
  setFileClipboard(clipboardOf({}));
  setFileClipboard(null);
  stop();
  setFileClipboard(clipboardOf({}));
  expect(listener).toHaveBeenCalledTimes(2);
  expect(readFileClipboard()?.mode).toBe("move");
});
