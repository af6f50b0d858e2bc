import { createCipheriv, createHmac, pbkdf2Sync } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { deflateRawSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { BlobFiles } from "../state/blob-files";
import { ArchiveProblem, PasswordNeeded } from "./archive-problem";
import { buildZip, type TestEntry } from "./test-zip";
import { unpackZip } from "./unpack-zip";

const GIBIBYTE = 1024 ** 3;

let blobFiles: BlobFiles;
beforeEach(() => {
  blobFiles = new BlobFiles(null);
});
afterEach(() => blobFiles.close());

async function unpack(zip: Buffer, { password = null as string | null, freeBytes = GIBIBYTE } = {}) {
  const file = path.join(blobFiles.directory(), "archive.zip");
  await writeFile(file, zip);
  return unpackZip(blobFiles, { path: file, password, freeBytes, signal: new AbortController().signal });
}

/** Path and text of everything that came out; a folder's text is null. */
async function texts(zip: Buffer, options?: Parameters<typeof unpack>[1]) {
  const entries = await unpack(zip, options);
  return Promise.all(
    entries.map(async ({ parts, content }) => [
      parts.join("/"),
      content && (await readFile(blobFiles.resolve(content.path), "utf8")),
    ]),
  );
}

const storedFiles = () => readdir(blobFiles.directory("blobs"));

describe("what comes out", () => {
  test("stored, deflated and empty files, folders, names in any script", async () => {
    const zip = buildZip([
      { name: "kit/" },
      { name: "kit/stored.txt", content: "as it is", isStored: true },
      { name: "kit/deflated.txt", content: "a".repeat(1000) },
      { name: "kit/夜行列車 🚂.txt", content: "night train" },
      { name: Buffer.from([0x9a, 0x2e, 0x74]), content: "old" },
      { name: "empty", isStored: true },
    ]);
    expect(await texts(zip)).toEqual([
      ["kit", null],
      ["kit/stored.txt", "as it is"],
      ["kit/deflated.txt", "a".repeat(1000)],
      ["kit/夜行列車 🚂.txt", "night train"],
      ["Ü.t", "old"],
      ["empty", ""],
    ]);
  });

  test("nothing that leads out of the folder, no links, nothing without a name", async () => {
    const zip = buildZip([
      { name: "../../up.txt", content: "1" },
      { name: "/root.txt", content: "2" },
      { name: "a/../b.txt", content: "3" },
      { name: "link", content: "/etc/passwd", unixMode: 0o120777 },
      { name: "..", content: "4" },
    ]);
    expect(await texts(zip)).toEqual([
      ["up.txt", "1"],
      ["root.txt", "2"],
      ["a/b.txt", "3"],
    ]);
  });

  test("a comment behind it, and a program before it, do not matter", async () => {
    const zip = buildZip([{ name: "a", content: "1" }], { comment: "PK\u0005\u0006 not the end" });
    expect(await texts(Buffer.concat([Buffer.alloc(5000, 7), zip]))).toEqual([["a", "1"]]);
  });

  test("sizes and places of 64 bits", async () => {
    expect(await texts(wideZip("wide.txt", "content"))).toEqual([["wide.txt", "content"]]);
  });
});

describe("what is refused, and leaves nothing behind", () => {
  const good: TestEntry = { name: "good.txt", content: "good" };

  test.each<[string, () => Buffer]>([
    ["no zip at all", () => Buffer.from("This is no archive, whatever its name says.")],
    [
      "cut in the middle",
      () => buildZip([{ name: "a", content: "x".repeat(5000), isStored: true }]).subarray(0, 2000),
    ],
    ["a wrong checksum", () => buildZip([good, { name: "b", content: "x", claims: { crc32: 1 } }])],
    ["more than it says", () => buildZip([good, { name: "b", content: "xx", claims: { sizeBytes: 1 } }])],
    ["less than it says", () => buildZip([good, { name: "b", content: "x", claims: { sizeBytes: 2 } }])],
    [
      "deflate that is none",
      () => buildZip([good, { name: "b", content: "x", data: Buffer.alloc(40, 0xff) }]),
    ],
    [
      "two entries over the same bytes",
      () => buildZip([good, { name: "b", content: "good", claims: { headerOffset: 0 } }]),
    ],
    [
      "an entry at no header",
      () => buildZip([good, { name: "b", content: "x", claims: { headerOffset: 3 } }]),
    ],
    ["an entry behind the end", () => buildZip([{ ...good, claims: { headerOffset: 1_000_000 } }])],
    ["an unknown method", () => buildZip([good, { name: "b", content: "x", method: 14 }])],
    [
      "a bomb by ratio",
      () => buildZip([{ name: "b", content: "x", claims: { sizeBytes: 500 * 1024 * 1024 } }]),
    ],
    [
      "zip64 without its field",
      () => buildZip([{ name: "b", content: "x", claims: { sizeBytes: 0xffffffff } }]),
    ],
  ])("%s", async (_, zip) => {
    await expect(unpack(zip())).rejects.toThrow(ArchiveProblem);
    expect(await storedFiles()).toEqual([]);
  });

  test("more than the account has room for", async () => {
    const zip = buildZip([{ name: "a", content: "x".repeat(100) }]);
    await expect(unpack(zip, { freeBytes: 99 })).rejects.toThrow(/space/);
    expect(await texts(zip, { freeBytes: 100 })).toHaveLength(1);
  });

  test("a signal stops it", async () => {
    const file = path.join(blobFiles.directory(), "archive.zip");
    await writeFile(file, buildZip([good]));
    const job = { path: file, password: null, freeBytes: 100, signal: AbortSignal.abort() };
    await expect(unpackZip(blobFiles, job)).rejects.toThrow(/abort/i);
    expect(await storedFiles()).toEqual([]);
  });
});

describe("encrypted archives", () => {
  // Made by Info-ZIP 3.0 (`zip -P matinee`) and by zip.js (AES-256), so that the two sides are not ours alone.
  test.each(["traditional.zip", "aes.zip"])("%s opens with its password alone", async (name) => {
    const zip = await readFile(path.join(import.meta.dirname, "fixtures", name));
    const problem = (password: string | null) => unpack(zip, { password }).catch((error: unknown) => error);
    expect(await problem(null)).toEqual(new PasswordNeeded(false));
    expect(await problem("mating")).toEqual(new PasswordNeeded(true));
    const files = await texts(zip, { password: "matinee" });
    expect(files).toContainEqual(["notes/first.txt", "The lamp is lit at eight.\n"]);
    expect(files).toContainEqual(["notes/second.txt", `${"Rope, oil, wick. ".repeat(2000)}\n`]);
  });

  test.each([128, 192, 256] as const)("AES with %i bits, stored and deflated", async (bits) => {
    const zip = buildZip([
      aesEntry({ name: "stored", content: "0123456789".repeat(50_000), bits, method: 0 }),
      aesEntry({ name: "deflated", content: "text", bits, method: 8 }),
    ]);
    expect(await texts(zip, { password: "şifre" })).toEqual([
      ["stored", "0123456789".repeat(50_000)],
      ["deflated", "text"],
    ]);
  });

  test("a broken seal is damage and no wrong password", async () => {
    const entry = aesEntry({ name: "a", content: "text", bits: 256, method: 0 });
    const data = Buffer.from(entry.data ?? "");
    data.writeUInt8(data.readUInt8(data.length - 1) ^ 1, data.length - 1);
    await expect(unpack(buildZip([{ ...entry, data }]), { password: "şifre" })).rejects.toThrow(
      ArchiveProblem,
    );
  });
});

/** An entry encrypted with the password "şifre" as WinZip writes it (AE-2: no checksum). */
function aesEntry(plan: { name: string; content: string; bits: 128 | 192 | 256; method: 0 | 8 }): TestEntry {
  const keyBytes = plan.bits / 8;
  const salt = Buffer.alloc(keyBytes / 2, 3);
  const keys = pbkdf2Sync("şifre", salt, 1000, keyBytes * 2 + 2, "sha1");
  const plain = plan.method === 0 ? Buffer.from(plan.content) : deflateRawSync(plan.content);
  const cipher = createCipheriv(`aes-${plan.bits}-ecb`, keys.subarray(0, keyBytes), null).setAutoPadding(
    false,
  );
  const secret = Buffer.from(plain);
  for (let at = 0; at < secret.length; at += 16) {
    const counter = Buffer.alloc(16);
    counter.writeUInt32LE(at / 16 + 1, 0);
    const stream = cipher.update(counter);
    for (let index = 0; index < 16 && at + index < secret.length; index++) {
      secret.writeUInt8(secret.readUInt8(at + index) ^ stream.readUInt8(index), at + index);
    }
  }
  const seal = createHmac("sha1", keys.subarray(keyBytes, keyBytes * 2))
    .update(secret)
    .digest();
  const extra = Buffer.from([1, 0x99, 7, 0, 2, 0, 0x41, 0x45, keyBytes / 8 - 1, plan.method, 0]);
  const data = Buffer.concat([salt, keys.subarray(keyBytes * 2), secret, seal.subarray(0, 10)]);
  return { name: plan.name, content: plan.content, method: 99, flags: 1, extra, data, claims: { crc32: 0 } };
}

/** A small zip that says everything in zip64 fields, as programs do that write to a pipe. */
function wideZip(name: string, content: string): Buffer {
  const field = (values: number[]) => {
    const bytes = Buffer.alloc(4 + values.length * 8);
    bytes.writeUInt16LE(1, 0);
    bytes.writeUInt16LE(values.length * 8, 2);
    for (const [index, value] of values.entries()) bytes.writeBigUInt64LE(BigInt(value), 4 + index * 8);
    return bytes;
  };
  const size = Buffer.byteLength(content);
  const extra = field([size, size, 0]);
  const plain = buildZip([{ name, content, isStored: true, extra }]);
  const lineAt = plain.length - 22 - (46 + name.length + extra.length);
  for (const at of [lineAt + 20, lineAt + 24, lineAt + 42]) plain.writeUInt32LE(0xffffffff, at);
  const end = plain.subarray(-22);
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(1n, 24);
  record.writeBigUInt64LE(1n, 32);
  record.writeBigUInt64LE(BigInt(plain.length - 22 - lineAt), 40);
  record.writeBigUInt64LE(BigInt(lineAt), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(plain.length - 22), 8);
  locator.writeUInt32LE(1, 16);
  for (const at of [12, 16]) end.writeUInt32LE(0xffffffff, at);
  end.writeUInt16LE(0xffff, 8);
  end.writeUInt16LE(0xffff, 10);
  return Buffer.concat([plain.subarray(0, -22), record, locator, end]);
}
