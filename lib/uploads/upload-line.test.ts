import { expect, test } from "vitest";
import { UploadLine } from "./upload-line";

function taken(line: UploadLine, nowMs: number): number[] {
  const ids: number[] = [];
  for (let id = line.first(nowMs); id !== null; id = line.first(nowMs)) {
    line.leave(id);
    ids.push(id);
  }
  return ids;
}

test("first come, first sent; who comes twice stands once, at the end", () => {
  const line = new UploadLine();
  for (const id of [3, 1, 2, 3]) line.join(id);
  expect(taken(line, 0)).toEqual([1, 2, 3]);
});

test("who rests is not sent before, and then before all others", () => {
  const line = new UploadLine();
  line.join(1);
  line.join(2, 500);
  line.join(3, 800);
  expect([line.first(499), line.nextMs()]).toEqual([1, 500]);
  expect(taken(line, 600)).toEqual([2, 1]);
  expect([line.first(600), line.nextMs()]).toEqual([null, 800]);
  line.leave(3);
  expect([line.first(900), line.nextMs()]).toEqual([null, null]);
});

test("a hundred thousand are taken one by one in no time", () => {
  const line = new UploadLine();
  for (let id = 0; id < 100_000; id += 1) line.join(id);
  const startedAt = performance.now();
  expect(taken(line, 0)).toHaveLength(100_000);
  expect(performance.now() - startedAt).toBeLessThan(2000);
});
