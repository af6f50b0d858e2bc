import { readFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { buildZip } from "../archive/test-zip";
import { createSandbox, type Sandbox } from "../create-sandbox";
import { extractionsSchema } from "../gate-schemas";
import { jobsOf } from "../jobs/sandbox-jobs";
import { ask, createTestUser, type TestUser } from "../test-client";
import { addBytes } from "../test-media";

let sandbox: Sandbox;
let user: TestUser;
beforeEach(async () => {
  sandbox = createSandbox({ realNow: () => Date.parse("2030-01-01T00:00:00Z") });
  user = await createTestUser(sandbox);
});
afterEach(() => sandbox.close());

const add = (name: string, content: Buffer, parentId = 0) =>
  addBytes(sandbox, user.userId, { name, content: new Uint8Array(content), parentId });
const extract = async (form: Record<string, string | number>) =>
  extractionsSchema.parse((await ask(sandbox, "/v2/files/extract", { token: user.token, form })).body)
    .extractions;
const list = async () =>
  extractionsSchema.parse((await ask(sandbox, "/v2/files/extract", { token: user.token })).body).extractions;
const names = (parentId: number) =>
  sandbox.store.files.children(user.userId, parentId).map(({ name }) => name);

async function finish(): Promise<void> {
  await jobsOf(sandbox).extractions.whenIdle();
  sandbox.clock.advance(60);
}

async function stateOf(name: string, content: Buffer, password?: string) {
  const { id } = await add(name, content);
  await extract({ user_file_ids: id, ...(password === undefined ? {} : { password }) });
  await finish();
  const state = (await list()).find(({ files }) => files.includes(id));
  return [state?.status, state?.message];
}

const KIT = buildZip([
  { name: "photos/" },
  { name: "photos/lamp.jpg", content: "picture" },
  { name: "read me.txt", content: "text" },
  { name: "READ ME.txt", content: "another" },
  { name: "read me.txt", content: "the same name again" },
]);

describe("an extraction", () => {
  test("goes its way by the clock and ends in a folder beside the archive", async () => {
    const parent = sandbox.store.files.createFolder({ userId: user.userId, parentId: 0, name: "Press" });
    const zip = await add("Kit 1.zip", KIT, parent.id);
    const [started] = await extract({ user_file_ids: zip.id });
    expect(started).toMatchObject({
      name: "Kit 1.zip",
      files: [zip.id],
      num_parts: 1,
      message: null,
      status: "NEW",
    });
    const seen: string[] = [];
    for (let second = 0; second <= 6; second++) {
      seen.push((await list())[0]?.status ?? "");
      if (second === 4) await jobsOf(sandbox).extractions.whenIdle();
      sandbox.clock.advance(1);
    }
    expect(seen).toEqual([
      "NEW",
      "SENT_TO_QUEUE",
      "EXTRACTING",
      "EXTRACTING",
      "EXTRACTING",
      "EXTRACTED",
      "EXTRACTED",
    ]);
    expect(names(parent.id)).toEqual(["Kit 1", "Kit 1.zip"]);
    const [folder] = sandbox.store.files.children(user.userId, parent.id);
    expect(names(folder?.id ?? 0)).toEqual(
      ["photos", "READ ME.txt", "read me (1).txt", "read me.txt"].sort(byName),
    );
    expect(folder?.sizeBytes).toBe(
      "picture".length + "text".length + "another".length + "the same name again".length,
    );
  });

  test("unpacks again into another folder", async () => {
    const zip = await add("Kit.zip", KIT);
    for (let count = 0; count < 2; count++) {
      await extract({ user_file_ids: zip.id });
      await finish();
    }
    expect(names(0)).toEqual(["Kit", "Kit (1)", "Kit.zip"]);
    expect(await list()).toHaveLength(2);
  });

  test("asked for twice while it runs, is one", async () => {
    const zip = await add("Kit.zip", KIT);
    const [first] = await extract({ user_file_ids: zip.id });
    const [second] = await extract({ user_file_ids: zip.id });
    expect(second?.id).toBe(first?.id);
    await finish();
    expect(names(0)).toEqual(["Kit", "Kit.zip"]);
  });

  test("takes ids as an array of text, as an older client sends them, and leaves out what is no archive", async () => {
    const zip = await add("Kit.zip", KIT);
    const note = await add("note.txt", Buffer.from("text"));
    const json = { user_file_ids: [String(zip.id), String(note.id)] };
    const { body } = await ask(sandbox, "/v2/files/extract", { token: user.token, json });
    expect(extractionsSchema.parse(body).extractions).toHaveLength(1);
  });

  test("can be dismissed, by its owner alone", async () => {
    const stranger = await createTestUser(sandbox);
    const zip = await add("Kit.zip", KIT);
    const [started] = await extract({ user_file_ids: zip.id });
    const dismiss = async (token: string) =>
      (await ask(sandbox, `/v2/files/extract/${started?.id}`, { token, method: "DELETE" })).status;
    expect(await dismiss(stranger.token)).toBe(404);
    expect(await dismiss(user.token)).toBe(200);
    await finish();
    expect([await list(), names(0)]).toEqual([[], ["Kit.zip"]]);
  });

  test("survives a restart half-way", async () => {
    const dataDir = sandbox.blobFiles.directory("data");
    const first = createSandbox({ dataDir });
    const owner = await createTestUser(first);
    const zip = await addBytes(first, owner.userId, { name: "Kit.zip", content: new Uint8Array(KIT) });
    await ask(first, "/v2/files/extract", { token: owner.token, form: { user_file_ids: zip.id } });
    await first.close();
    const second = createSandbox({ dataDir });
    await jobsOf(second).extractions.whenIdle();
    expect(second.store.files.children(owner.userId, 0).map(({ name }) => name)).toEqual(["Kit", "Kit.zip"]);
    await second.close();
  });
});

describe("passwords", () => {
  test("a locked archive waits for its password, tells a wrong one, and opens with the right one", async () => {
    const content = await readFile(path.join(import.meta.dirname, "../archive/fixtures/aes.zip"));
    const zip = await add("Locked.zip", content);
    await extract({ user_file_ids: zip.id });
    await finish();
    expect(await list()).toMatchObject([{ status: "PASSWORD", message: "This archive needs a password." }]);
    await extract({ user_file_ids: zip.id, password: "wrong" });
    await finish();
    expect(await list()).toMatchObject([{ status: "PASSWORD", message: "The password is not correct." }]);
    const [again] = await extract({ user_file_ids: zip.id, password: "matinee" });
    expect(again?.status).toBe("PASSWORD_OBTAINED");
    await finish();
    expect(await list()).toMatchObject([{ status: "EXTRACTED", message: null }]);
    expect(names(0)).toEqual(["Locked", "Locked.zip"]);
    expect(sandbox.store.extractions.ofUser(user.userId)).toMatchObject([{ password: null }]);
  });
});

describe("what cannot be unpacked", () => {
  const RAR_4 = Buffer.from("526172211a0700cf907300000d00000000000000", "hex");
  const RAR_5 = Buffer.from("526172211a0701003392b5e50a010506000501018080", "hex");
  const rarFile = (flags: number) =>
    Buffer.concat([RAR_4, Buffer.from([0, 0, 0x74, flags, 0x80, 0x20, 0]), Buffer.alloc(30)]);

  test.each<[string, Buffer, string | undefined, string, RegExp]>([
    ["Cut.zip", KIT.subarray(0, 60), undefined, "ERROR", /cannot be read/],
    [
      "Wrong.zip",
      buildZip([{ name: "a", content: "x", claims: { crc32: 7 } }]),
      undefined,
      "ERROR",
      /damaged/,
    ],
    ["Old.rar", RAR_4, undefined, "ERROR", /RAR/],
    ["New.rar", RAR_5, undefined, "ERROR", /RAR/],
    ["Plain.rar", rarFile(0), undefined, "ERROR", /RAR/],
    ["Locked.rar", rarFile(4), undefined, "PASSWORD", /needs a password/],
    ["Unlocked.rar", rarFile(4), "matinee", "ERROR", /RAR/],
    [
      "List.rar",
      Buffer.from("526172211a0700ce997380000d00000000000000ffffffffffff", "hex"),
      undefined,
      "PASSWORD",
      /needs/,
    ],
    [
      "Locked5.rar",
      Buffer.from("526172211a070100aaaaaaaa210400000001", "hex"),
      undefined,
      "PASSWORD",
      /needs/,
    ],
    ["Box.7z", Buffer.from("377abcaf271c0004", "hex"), undefined, "ERROR", /cannot be read/],
  ])("%s", async (name, content, password, status, message) => {
    expect(await stateOf(name, content, password)).toEqual([status, expect.stringMatching(message)]);
    expect(names(0)).toEqual([name]);
  });

  test("the parts of one RAR are one extraction, whatever order they are named in", async () => {
    const second = await add("Show.part2.rar", RAR_4);
    const first = await add("Show.part1.rar", RAR_4);
    const [only, ...others] = await extract({ user_file_ids: `${second.id},${first.id}` });
    expect(only).toMatchObject({ name: "Show.part1.rar", files: [first.id, second.id], num_parts: 2 });
    expect(others).toEqual([]);
  });

  test("refusals", async () => {
    const note = await add("note.txt", Buffer.from("text"));
    const refusal = async (form: Record<string, string | number>) => {
      const { status, body } = await ask(sandbox, "/v2/files/extract", { token: user.token, form });
      return [status, body.error_type];
    };
    expect(await refusal({ user_file_ids: note.id })).toEqual([400, "BadRequest"]);
    expect(await refusal({ user_file_ids: 999_999 })).toEqual([404, "NotFound"]);
    expect(await refusal({})).toEqual([400, "BadRequest"]);
  });
});

/** As put.io's NAME order has it. */
function byName(a: string, b: string): number {
  const rank = (name: string) => (name === "photos" ? 0 : 1);
  return rank(a) - rank(b) || a.toLowerCase().localeCompare(b.toLowerCase()) || (a < b ? -1 : 1);
}
