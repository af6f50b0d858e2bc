import { mkdtemp, readdir, rm, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { PackagingCache } from "./packaging-cache";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "cache-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("what failed is tried again, and the failure reaches all who asked", async () => {
  const cache = new PackagingCache(folder, { maxBytes: 1000, maxJobs: 2 });
  const failing = () => Promise.reject(new Error("no"));
  const asked = [cache.getOrMake("a", failing), cache.getOrMake("a", failing)];
  expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect((await cache.getOrMake("a", async () => "yes")).toString()).toBe("yes");
  expect(await readdir(folder)).toEqual(["a"]);
});

test("no more jobs run at once than are allowed", async () => {
  const cache = new PackagingCache(folder, { maxBytes: 1000, maxJobs: 2 });
  let running = 0;
  let most = 0;
  const started: (() => void)[] = [];
  const job = async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise<void>((resolve) => started.push(resolve));
    return "x";
  };
  const all = Promise.all(["a", "b", "c", "d", "e"].map((name) => cache.getOrMake(name, job)));
  // Each is held until the next that is allowed beside it has begun, whatever the disk takes; the last is alone.
  for (const alone of [2, 2, 2, 2, 1]) {
    await expect.poll(() => running).toBe(alone);
    running -= 1;
    started.shift()?.();
  }
  await all;
  expect(most).toBe(2);
});

test("beyond the limit the oldest files go, those of earlier runs too", async () => {
  const before = new PackagingCache(folder, { maxBytes: 1_000_000, maxJobs: 1 });
  for (const [age, name] of ["old/1", "old/2", "old/3"].entries()) {
    await before.getOrMake(name, async () => "x".repeat(300));
    await utimes(path.join(folder, name), 1000 + age, 1000 + age);
  }
  const cache = new PackagingCache(folder, { maxBytes: 1000, maxJobs: 1 });
  await cache.getOrMake("new", async () => "y".repeat(300));
  expect(await cache.read("old/1")).toBeNull();
  expect(await cache.read("old/3")).not.toBeNull();
  expect(await cache.read("new")).not.toBeNull();
});
