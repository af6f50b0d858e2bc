import { chmod, readdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createSandbox, type Sandbox } from "../create-sandbox";
import { probeMedia } from "../media/probe";
import type { BlobRecord } from "../state/entities";
import { createTestUser } from "../test-client";
import { addFixture } from "../test-media";
import { convertFilm } from "./convert-film";

let sandbox: Sandbox;
let userId: number;
beforeEach(async () => {
  vi.spyOn(console, "warn").mockImplementation(() => {});
  sandbox = createSandbox({ ffmpeg: null });
  userId = (await createTestUser(sandbox)).userId;
});
afterEach(async () => {
  vi.restoreAllMocks();
  await sandbox.close();
});

const fixture = (name: string) => path.join(import.meta.dirname, "../media/fixtures", name);

async function blobOf(name: string): Promise<BlobRecord> {
  const { blobId } = await addFixture(sandbox, userId, { fixture: name });
  const blob = sandbox.store.blobs.get(blobId ?? 0);
  if (blob === null) throw new Error("The fixture has no blob.");
  return blob;
}

async function convert(name: string, options: { signal?: AbortSignal } = {}) {
  const parts: number[] = [];
  const signal = options.signal ?? new AbortController().signal;
  const onProgress = (part: number) => parts.push(part);
  const blob = await convertFilm(sandbox, { blob: await blobOf(name), signal, onProgress });
  return { blob, parts };
}

/** A program that does as ffmpeg would, as far as the sandbox can see; its last argument is `file:` and the target. */
async function fakeFfmpeg(script: string): Promise<void> {
  const program = path.join(sandbox.blobFiles.directory(), "ffmpeg");
  await writeFile(
    program,
    `#!${process.execPath}\nconst target = process.argv.at(-1).slice(5);\n${script}\n`,
  );
  await chmod(program, 0o755);
  sandbox.ffmpeg = program;
}

describe("moving packets", () => {
  test.each([
    ["two-audio.mkv", "avc", ["aac", "aac"], 13],
    ["streamed.mkv", "avc", ["aac"], 13],
    ["vp9-opus.webm", "vp9", ["opus"], 13],
    ["quicktime.mov", "avc", ["aac"], 13],
    ["broadcast.m2ts", "avc", ["aac"], 4],
  ])("%s becomes an MP4 that can be packaged", async (name, video, audio, seconds) => {
    const { blob, parts } = await convert(name);
    expect(blob?.probe).toMatchObject({ container: "mp4", canPackage: true, video: [{ codec: video }] });
    expect(blob?.probe?.audio.map(({ codec }) => codec)).toEqual(audio);
    expect(Math.round(blob?.probe?.durationSeconds ?? 0)).toBe(seconds);
    const file = sandbox.blobFiles.resolve(blob?.path ?? "");
    expect((await stat(file)).size).toBe(blob?.sizeBytes);
    expect((await probeMedia(file))?.video[0]?.rfc6381).toBe(
      (await probeMedia(fixture(name)))?.video[0]?.rfc6381,
    );
    expect(parts.at(-1)).toBe(1);
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
  });

  test.each(["mpeg4.avi", "hevc.mkv", "tone.mp3"])("%s cannot, and leaves nothing behind", async (name) => {
    expect((await convert(name)).blob).toBeNull();
    expect(await readdir(sandbox.blobFiles.directory("blobs"))).toEqual([]);
  });

  test("stops with its signal", async () => {
    await expect(convert("two-audio.mkv", { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
  });
});

describe("encoding by another program", () => {
  test("its progress is told, and what it made is taken in when it plays", async () => {
    await fakeFfmpeg(`
      const { copyFileSync } = require("node:fs");
      console.log("frame=10\\nout_time_us=750000\\nprogress=continue\\nout_time_us=1500000\\nprogress=continue");
      copyFileSync(${JSON.stringify(fixture("b-frames.mp4"))}, target);
    `);
    const { blob, parts } = await convert("hevc.mkv");
    expect(blob).toMatchObject({
      probe: { container: "mp4" },
      crc32: expect.stringMatching(/^[0-9a-f]{8}$/),
    });
    expect(parts.map((part) => Math.round(part * 4))).toEqual([1, 2]);
    expect(await readFile(sandbox.blobFiles.resolve(blob?.path ?? ""))).toEqual(
      await readFile(fixture("b-frames.mp4")),
    );
  });

  test.each([
    ["fails", `console.error("Invalid data"); process.exit(1);`],
    ["makes nothing", ""],
    ["makes something that is no film", `require("node:fs").writeFileSync(target, "no film");`],
    [
      "makes a film that does not play",
      `require("node:fs").copyFileSync(${JSON.stringify(fixture("hevc.mkv"))}, target);`,
    ],
  ])("where it %s, the conversion fails", async (_, script) => {
    await fakeFfmpeg(script);
    expect((await convert("mpeg4.avi")).blob).toBeNull();
  });

  test("where it is not installed, too", async () => {
    sandbox.ffmpeg = path.join(sandbox.blobFiles.directory(), "nowhere");
    expect((await convert("mpeg4.avi")).blob).toBeNull();
  });

  test("is killed with its signal, and has gone before anybody goes on", async () => {
    const started = path.join(sandbox.blobFiles.directory(), "started");
    await fakeFfmpeg(
      `require("node:fs").writeFileSync(${JSON.stringify(started)}, String(process.pid)); setInterval(() => {}, 1000);`,
    );
    const controller = new AbortController();
    const conversion = convert("mpeg4.avi", { signal: controller.signal });
    const pid = await vi.waitFor(async () => {
      const text = await readFile(started, "utf8");
      expect(text).not.toBe("");
      return Number(text);
    }, 5000);
    controller.abort();
    await expect(conversion).rejects.toThrow(/abort/i);
    expect(() => process.kill(pid, 0)).toThrow(/ESRCH/);
  });
});
