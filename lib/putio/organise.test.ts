import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PutioApi } from "./api";
import { canWrite, copyFile, deleteFiles, moveFiles, renameFile } from "./organise";
import type { FileSelection } from "./selection";
import { deleteFromTrash, restoreFiles } from "./trash";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});

afterEach(() => {
  vi.useRealTimers();
});

type Reply = { status?: number; body: unknown };

/** Answers in this order, and writes down what was asked: `POST /files/move file_ids=1`. */
function apiOf(replies: (Reply | "cut")[]): { api: PutioApi; asked: string[] } {
  const asked: string[] = [];
  const api: PutioApi = {
    baseUrl: "",
    fetch: async (input, init = {}) => {
      asked.push(`${init.method} ${String(input)} ${init.body ?? ""}`.trim());
      const reply = replies[asked.length - 1];
      if (reply === undefined) throw new TypeError("nobody expected this call");
      if (reply === "cut") return new Response('{"status":"OK","err');
      return Response.json(reply.body, { status: reply.status ?? 200 });
    },
  };
  return { api, asked };
}

async function settle<Value>(promise: Promise<Value>): Promise<unknown> {
  const end = promise.catch((error: unknown) => error);
  await vi.runAllTimersAsync();
  return end;
}

const OK: Reply = { body: { status: "OK" } };
const refusal = (status: number, type: string): Reply => ({
  status,
  body: { status: "ERROR", status_code: status, error_type: type, error_message: type },
});
const fileIn = (parentId: number, name = "a"): Reply => ({
  body: { status: "OK", file: { id: 1, name, parent_id: parentId } },
});
const selection: FileSelection = { kind: "files", fileIds: [1, 2] };

describe("a move whose reply was lost", () => {
  it("is made again, and what the first one had moved has not failed", async () => {
    const error = (id: number) => ({ id, name: "a", error_type: "NAME_ALREADY_EXIST", status_code: 400 });
    const { api, asked } = apiOf([
      "cut",
      { body: { status: "OK", errors: [error(1), error(2)] } },
      fileIn(5),
      fileIn(3),
    ]);
    expect(await settle(moveFiles(api, { selection, parentId: 5 }))).toEqual({
      failures: [{ fileId: 2, name: "a", errorType: "NAME_ALREADY_EXIST", status: 400 }],
    });
    expect(asked.slice(0, 2)).toEqual(new Array(2).fill("POST /files/move file_ids=1%2C2&parent_id=5"));
  });

  it("is not looked into when nothing was lost", async () => {
    const { api, asked } = apiOf([
      { body: { status: "OK", errors: [{ id: 1, error_type: "NAME_ALREADY_EXIST" }] } },
    ]);
    expect(await settle(moveFiles(api, { selection, parentId: 5 }))).toEqual({
      failures: [{ fileId: 1, name: null, errorType: "NAME_ALREADY_EXIST", status: null }],
    });
    expect(asked).toHaveLength(1);
  });
});

describe("a rename whose reply was lost", () => {
  it("is done when the name is taken by the file itself", async () => {
    const { api } = apiOf(["cut", refusal(400, "NAME_ALREADY_EXIST"), fileIn(0, "b")]);
    expect(await settle(renameFile(api, { fileId: 1, name: "b" }))).toBeUndefined();
  });

  it("is refused when another file has the name", async () => {
    const { api } = apiOf(["cut", refusal(400, "NAME_ALREADY_EXIST"), fileIn(0, "a")]);
    expect(await settle(renameFile(api, { fileId: 1, name: "b" }))).toMatchObject({ code: "conflict" });
  });
});

describe("a copy", () => {
  it("is never made twice", async () => {
    const { api, asked } = apiOf(["cut"]);
    expect(await settle(copyFile(api, { fileId: 1, parentId: 5 }))).toMatchObject({ code: "bad-reply" });
    expect(asked).toHaveLength(1);
  });
});

describe("a deletion", () => {
  const piece = (skipped: number, cursor: string | null): Reply => ({
    body: { status: "OK", skipped, cursor },
  });

  it("goes on until put.io has no rest, and never without the exclusions", async () => {
    const { api, asked } = apiOf([piece(1, "second"), piece(2, "third"), piece(0, null)]);
    const steps: unknown[] = [];
    const result = deleteFiles(api, {
      selection: { kind: "listing", cursor: "first", excludedIds: [7, 8] },
      onProgress: (progress) => steps.push(progress),
    });
    expect(await settle(result)).toEqual({ skipped: 3 });
    const address = "POST /files/delete?skip_nonexistents=1&partial_delete=1";
    expect(asked).toEqual(
      ["first", "second", "third"].map((cursor) => `${address} cursor=${cursor}&exclude_ids=7%2C8`),
    );
    expect(steps).toEqual([
      { pieces: 1, skipped: 1 },
      { pieces: 2, skipped: 3 },
      { pieces: 3, skipped: 3 },
    ]);
  });

  it("of named files goes on by the cursor alone", async () => {
    const { api, asked } = apiOf([piece(0, "rest"), piece(0, null)]);
    await settle(deleteFiles(api, { selection, skipTrash: true }));
    const address = "POST /files/delete?skip_nonexistents=1&partial_delete=1&skip_trash=1";
    expect(asked).toEqual([`${address} file_ids=1%2C2`, `${address} cursor=rest`]);
  });

  it("ends even if put.io always names another rest", async () => {
    const { api, asked } = apiOf(new Array(2000).fill(piece(0, "again")));
    expect(await settle(deleteFiles(api, { selection }))).toMatchObject({ code: "bad-reply" });
    expect(asked).toHaveLength(1000);
  });
});

describe("a selection", () => {
  it.each([
    ["no files", { kind: "files", fileIds: [] }],
    ["no cursor", { kind: "listing", cursor: "", excludedIds: [] }],
  ] satisfies [string, FileSelection][])("of %s is refused before anything is asked", async (_, empty) => {
    const { api, asked } = apiOf([]);
    expect(await settle(deleteFiles(api, { selection: empty }))).toMatchObject({ code: "bad-request" });
    expect(await settle(moveFiles(api, { selection: empty, parentId: 5 }))).toMatchObject({
      code: "bad-request",
    });
    expect(asked).toEqual([]);
  });

  it("with exclusions is never sent to the trash, which would not heed them", async () => {
    const { api, asked } = apiOf([]);
    const some: FileSelection = { kind: "listing", cursor: "c", excludedIds: [1] };
    expect(await settle(deleteFromTrash(api, { selection: some }))).toMatchObject({ code: "bad-request" });
    expect(asked).toEqual([]);
  });
});

describe("a restore whose reply was lost", () => {
  it("is done when the files are in the trash no more", async () => {
    const { api } = apiOf(["cut", refusal(404, "TRASH_FILE_NOT_FOUND")]);
    expect(await settle(restoreFiles(api, { selection }))).toBeUndefined();
  });

  it("waits while the trash is busy", async () => {
    const { api, asked } = apiOf([refusal(400, "TRASH_LOCK_TIMEOUT"), OK]);
    expect(await settle(restoreFiles(api, { selection }))).toBeUndefined();
    expect(asked).toHaveLength(2);
  });
});

describe("the right to write", () => {
  it.each([
    ["is there", { body: { status: "OK", user_id: 9 } }, true],
    ["is not", refusal(403, "FORBIDDEN"), false],
  ] satisfies [string, Reply, boolean][])("%s", async (_, reply, expected) => {
    expect(await settle(canWrite(apiOf([reply]).api, { fileId: 1 }))).toBe(expected);
  });

  it("is unknown of what is gone", async () => {
    const { api } = apiOf([refusal(404, "NotFound")]);
    expect(await settle(canWrite(api, { fileId: 1 }))).toMatchObject({ code: "not-found" });
  });
});
