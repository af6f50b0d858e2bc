import { afterEach, describe, expect, it } from "vitest";
import { type FileTargets, targetsOf } from "../targets";
import { type Stage, setStage } from "../testing/operations-stage";

let stage: Stage;
afterEach(() => stage.close());

const TREE = { From: { "a.mkv": 1, "b.mkv": 2, "c.mkv": 3 }, To: { "x.mkv": 1 } };
const MOVED = ["From/", "To/", "To/a.mkv", "To/b.mkv", "To/c.mkv", "To/x.mkv"];
const UNMOVED = ["From/", "From/a.mkv", "From/b.mkv", "From/c.mkv", "To/", "To/x.mkv"];

async function everythingIn(path: string): Promise<FileTargets> {
  return targetsOf(await stage.files(stage.id(path)), stage.id(path));
}

async function move() {
  const targets = await everythingIn("From");
  await stage.show(stage.id("From"));
  await stage.show(stage.id("To"));
  return stage.operations.move(targets, { folderId: stage.id("To"), name: "To" });
}

describe("whatever put.io answers to a move", () => {
  it.each<[string, Record<string, unknown>]>([
    ["a failing gateway, once", { status: 502, body: "<html>Bad gateway</html>", times: 1 }],
    ["an answer that is cut", { cut_after_bytes: 5, times: 1 }],
    ["a page of HTML under 200", { status: 200, body: "<html>Hello</html>", times: 1 }],
    ["a short break", { status: 429, headers: { "retry-after": "1" }, times: 1 }],
    ["a break of a minute", { status: 429, headers: { "retry-after": "60" }, times: 1 }],
  ])("%s: it is done once, and said to be done", async (_, fault) => {
    stage = await setStage(TREE);
    await stage.fail({ path: "/v2/files/move", ...fault });
    expect(await move()).toMatchObject({ done: 3, failed: [] });
    expect(stage.paths()).toEqual(MOVED);
    expect(stage.shown(stage.id("From"))).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, RegExp]>([
    ["a refusal", { status: 403 }, /^put\.io refused this/],
    ["a failing put.io", { status: 503 }, /^put\.io is not available right now/],
    [
      "nothing but HTML",
      { status: 200, body: "<html></html>" },
      /^put\.io sent an answer that could not be read/,
    ],
    ["a long break", { status: 429, headers: { "retry-after": "600" } }, /^put\.io asks for a short break/],
    ["a signed-out session", { status: 401 }, /^You are signed out/],
  ])("%s: each row is back, with the reason, and can be retried", async (_, fault, reason) => {
    stage = await setStage(TREE);
    await stage.fail({ path: "/v2/files/move", ...fault });
    const result = await move();
    expect(result.done).toBe(0);
    expect(result.failed.map(({ name }) => name)).toEqual(["a.mkv", "b.mkv", "c.mkv"]);
    for (const item of result.failed) expect(item.reason).toMatch(reason);
    expect(stage.paths()).toEqual(UNMOVED);
    expect(stage.shown(stage.id("From"))).toEqual(["a.mkv", "b.mkv", "c.mkv"]);
    expect(stage.shown(stage.id("To"))).toEqual(["x.mkv"]);
    expect(stage.log.read()[0]).toMatchObject({ state: "failed", canRetry: true, waiting: null });
  });
});

describe("a network that dies in the middle", () => {
  it("after put.io has heard: what was done is found out, and not done again", async () => {
    stage = await setStage(TREE);
    dieDuring("/v2/files/move", { isBackAfterPauses: 1 });
    expect(await move()).toMatchObject({ done: 3, failed: [] });
    expect(stage.paths()).toEqual(MOVED);
  });

  it("for good: nothing is called done, and what cannot be known is said", async () => {
    stage = await setStage(TREE);
    dieDuring("/v2/files/move", { isBackAfterPauses: Number.POSITIVE_INFINITY });
    const result = await move();
    expect(result.done).toBe(0);
    expect(result.failed[0]?.reason).toMatch(/may have done it all the same/);
    stage.network.isDead = false;
    expect(await everythingIn("To")).toMatchObject({ count: 4 });
  });

  it("while copying: the copy that was made is not made twice", async () => {
    stage = await setStage(TREE);
    const targets = await everythingIn("From");
    dieDuring("/v2/files/copy", { isBackAfterPauses: 1 });
    const result = await stage.operations.copy(targets, { folderId: stage.id("To"), name: "To" });
    expect(result).toMatchObject({ done: 3, failed: [] });
    expect(stage.paths()).toEqual(UNMOVED.concat(MOVED.slice(2, 5)).sort());
  });

  it("says that it waits for the network, and no longer when it goes on", async () => {
    stage = await setStage(TREE);
    dieDuring("/v2/files/move", { isBackAfterPauses: 1 });
    const waits: unknown[] = [];
    stage.log.subscribe(() => waits.push(stage.log.read()[0]?.waiting?.kind ?? null));
    await move();
    expect(waits).toContain("network");
    expect(waits.at(-1)).toBeNull();
  });

  /** The line breaks when the request has arrived, before its answer has. */
  function dieDuring(path: string, { isBackAfterPauses }: { isBackAfterPauses: number }) {
    let pauses = 0;
    stage.network.onRequest = (asked) => {
      if (asked === path && pauses === 0) stage.network.isDead = true;
    };
    stage.network.onPause = () => {
      pauses += 1;
      if (pauses >= isBackAfterPauses) stage.network.isDead = false;
    };
  }
});

describe("the trash", () => {
  it("that is locked is waited for", async () => {
    stage = await setStage(TREE);
    const body = {
      status: "ERROR",
      status_code: 400,
      error_type: "TRASH_LOCK_TIMEOUT",
      error_message: "Locked",
    };
    await stage.fail({ path: "/v2/files/delete", status: 400, body, times: 1 });
    expect(await stage.operations.trash(await everythingIn("From"))).toMatchObject({ done: 3, failed: [] });
  });

  it("whose restore is refused says so, and can be tried again", async () => {
    stage = await setStage(TREE);
    await stage.operations.trash(await everythingIn("From"));
    await stage.fail({ path: "/v2/trash/restore", status: 403, times: 1 });
    await stage.log.undo(stage.log.lastUndoable()?.id ?? 0);
    expect(stage.log.read()[0]).toMatchObject({ kind: "restore", state: "failed", canRetry: true });
    expect(stage.log.read()[1]?.undo).toBe("possible");
    stage.log.retry(stage.log.read()[0]?.id ?? 0);
    await expect.poll(() => stage.log.read()[0]?.state).toBe("done");
    expect(stage.paths()).toEqual(UNMOVED);
  });

  it("whose restore never ends is given up, and nothing runs for ever", async () => {
    stage = await setStage(TREE);
    await stage.operations.trash(await everythingIn("From"));
    // What put.io says of files that are not back.
    await stage.fail({ path: "/v2/files/*", method: "GET", status: 404 });
    await stage.log.undo(stage.log.lastUndoable()?.id ?? 0);
    const restoring = stage.log.read()[0];
    expect(restoring?.state).toBe("failed");
    expect(restoring?.result?.failed[0]?.reason).toMatch(/still bringing it back/);
  });
});
