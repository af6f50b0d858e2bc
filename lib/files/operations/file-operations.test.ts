import { afterEach, describe, expect, it } from "vitest";
import { folderCursor } from "@/lib/putio/files";
import { type FileTargets, targetsOf } from "../targets";
import { type Stage, setStage } from "../testing/operations-stage";

let stage: Stage;
afterEach(() => stage.close());

const numbered = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`File ${String(at).padStart(3, "0")}.mkv`, 10]),
  );

async function targetsIn(path: string, names?: string[]): Promise<FileTargets> {
  const folderId = path === "" ? 0 : stage.id(path);
  const files = await stage.files(folderId);
  return targetsOf(names ? files.filter(({ name }) => names.includes(name)) : files, folderId);
}

/** Everything in a folder but these, as "select all" means it, with nothing read but its beginning. */
async function allBut(path: string, excluded: string[]): Promise<FileTargets> {
  const folderId = stage.id(path);
  const { cursor, total } = await folderCursor(stage.api, { folderId });
  const files = await stage.files(folderId);
  const excludedIds = files.filter(({ name }) => excluded.includes(name)).map(({ id }) => id);
  return {
    selection: { kind: "listing", cursor: cursor ?? "", excludedIds },
    count: (total ?? 0) - excludedIds.length,
    sizeBytes: null,
    files: files.filter(({ name }) => !excluded.includes(name)).slice(0, 2),
    folderId,
  };
}

const undoLast = () => stage.log.undo(stage.log.lastUndoable()?.id ?? 0);

describe("move", () => {
  it("of 500 with three clashes moves 497, names the three, and undo brings the 497 back", async () => {
    const clashes = { "File 001.mkv": 1, "File 250.mkv": 1, "File 499.mkv": 1 };
    stage = await setStage({ From: numbered(500), To: clashes });
    const before = stage.paths();
    await stage.show(stage.id("From"));
    await stage.show(stage.id("To"));
    const requests: string[] = [];
    stage.network.onRequest = (path) => requests.push(path);
    const place = { folderId: stage.id("To"), name: "To" };

    const moving = stage.operations.move(await targetsIn("From"), place);
    expect(stage.shown(stage.id("From"))).toEqual([]);
    const result = await moving;
    expect(result.done).toBe(497);
    expect(result.failed.map(({ name }) => name).sort()).toEqual(Object.keys(clashes));
    expect(new Set(result.failed.map(({ reason }) => reason)).size).toBe(1);
    expect(result.failed[0]?.reason).toMatch(/^Something with this name is already there/);
    expect(requests.filter((path) => path === "/v2/files/move")).toHaveLength(1);
    expect(stage.shown(stage.id("From"))).toEqual(Object.keys(clashes));
    expect(stage.paths().filter((path) => path.startsWith("To/File"))).toHaveLength(500);

    await undoLast();
    expect(stage.paths()).toEqual(before);
    expect(stage.log.read().map(({ state, undo }) => [state, undo])).toEqual([
      ["done", "impossible"],
      ["failed", "done"],
    ]);
  });

  it("of everything but one is one call, and undo knows what it was", async () => {
    stage = await setStage({ From: numbered(30), To: { "other.mkv": 1 } });
    const before = stage.paths();
    const targets = await allBut("From", ["File 007.mkv"]);
    const result = await stage.operations.move(targets, { folderId: stage.id("To"), name: "To" });
    expect([result.done, result.failed]).toEqual([29, []]);
    expect(stage.paths().filter((path) => path.startsWith("From/F"))).toEqual(["From/File 007.mkv"]);
    await undoLast();
    expect(stage.paths()).toEqual(before);
  });

  it("retries only what failed", async () => {
    stage = await setStage({ From: { "a.mkv": 1, "b.mkv": 1 }, To: { "a.mkv": 2 } });
    await stage.operations.move(await targetsIn("From"), { folderId: stage.id("To"), name: "To" });
    const [other] = await stage
      .files(stage.id("To"))
      .then((files) => files.filter(({ sizeBytes }) => sizeBytes === 2));
    if (other) await stage.operations.rename(other, "c.mkv");
    const failed = stage.log.read().find(({ kind }) => kind === "move");
    expect(failed?.canRetry).toBe(true);
    stage.log.retry(failed?.id ?? 0);
    await expect.poll(() => stage.log.read()[0]?.state).toBe("done");
    expect(stage.log.read()[0]?.subject).toEqual({ count: 1, name: "a.mkv" });
    expect(stage.paths()).toEqual(["From/", "To/", "To/a.mkv", "To/b.mkv", "To/c.mkv"]);
  });
});

describe("trash", () => {
  it("takes rows away at once, and undo brings the files back when put.io has", async () => {
    stage = await setStage({ Films: { "a.mkv": 1, "b.mkv": 2, "c.mkv": 3 } });
    const before = stage.paths();
    await stage.show(stage.id("Films"));
    const trashing = stage.operations.trash(await targetsIn("Films", ["a.mkv", "b.mkv"]));
    await expect.poll(() => stage.shown(stage.id("Films"))).toEqual(["c.mkv"]);
    expect(await trashing).toEqual({ done: 2, skipped: 0, failed: [] });
    expect(stage.paths()).toEqual(["Films/", "Films/c.mkv"]);
    await undoLast();
    expect(stage.paths()).toEqual(before);
    expect(stage.log.read()[0]).toMatchObject({ kind: "restore", state: "done", isUndo: true });
  });

  it("of everything but three is one call; undo finds what it was in the trash", async () => {
    stage = await setStage({ Films: numbered(40), Other: { "x.mkv": 1 } });
    await stage.operations.trash(await targetsIn("Films", ["File 000.mkv"]));
    stage.sandbox.clock.advance(3600);
    await stage.operations.trash(await targetsIn("Other"));
    stage.sandbox.clock.advance(3600);
    const before = stage.paths();
    const requests: string[] = [];
    stage.network.onRequest = (path) => requests.push(path);
    const spared = ["File 001.mkv", "File 002.mkv", "File 039.mkv"];
    const result = await stage.operations.trash(await allBut("Films", spared));
    expect(result.done).toBe(36);
    expect(requests.filter((path) => path === "/v2/files/delete")).toHaveLength(1);
    expect(stage.paths()).toEqual(["Films/", ...spared.map((name) => `Films/${name}`), "Other/"]);
    await undoLast();
    // What went an hour before stays where it is.
    expect(stage.paths()).toEqual(before);
  });

  it("that was switched off deletes nothing", async () => {
    stage = await setStage({ "a.mkv": 1 });
    stage.account.isTrashEnabled = false;
    const result = await stage.operations.trash(await targetsIn(""));
    expect(result.failed[0]?.reason).toMatch(/switched off/);
    expect(stage.paths()).toEqual(["a.mkv"]);
  });

  it("for good cannot be taken back, and is not offered to be", async () => {
    stage = await setStage({ "a.mkv": 1 });
    await stage.operations.deleteForGood(await targetsIn(""));
    expect(stage.paths()).toEqual([]);
    expect(stage.log.lastUndoable()).toBeNull();
  });

  it("says what restoring changed", async () => {
    stage = await setStage({ Films: { "a.mkv": 1 } });
    await stage.operations.trash(await targetsIn("Films"));
    await stage.operations.trash(await targetsIn(""));
    const trashed = stage.log.read().at(-1);
    await stage.log.undo(trashed?.id ?? 0);
    expect(stage.paths()).toEqual(["a.mkv"]);
    expect(stage.log.read()[0]?.result?.note).toBe("“a.mkv” is in Files now, as its folder is gone.");
  });
});

describe("the other operations", () => {
  it("rename, and back", async () => {
    stage = await setStage({ "a.mkv": 1 });
    await stage.show(0);
    const [file] = await stage.files(0);
    if (!file) throw new Error("There is no file.");
    const renaming = stage.operations.rename(file, "b.mkv");
    expect(stage.shown(0)).toEqual(["b.mkv"]);
    await renaming;
    expect(stage.paths()).toEqual(["b.mkv"]);
    await undoLast();
    expect(stage.paths()).toEqual(["a.mkv"]);
  });

  it("a taken name takes the row back", async () => {
    stage = await setStage({ "a.mkv": 1, "b.mkv": 1 });
    await stage.show(0);
    const file = (await stage.files(0)).find(({ name }) => name === "a.mkv");
    const result = file && (await stage.operations.rename(file, "b.mkv"));
    expect(result?.failed[0]?.reason).toMatch(/already there/);
    expect(stage.shown(0)).toEqual(["a.mkv", "b.mkv"]);
  });

  it("copy beside itself under a free name, and undo trashes the copies alone", async () => {
    stage = await setStage({ "a.mkv": 1, "a (1).mkv": 1, Films: { "b.mkv": 1 } });
    await stage.show(0);
    await stage.operations.copy(await targetsIn(""), { folderId: 0, name: "Files" });
    expect(stage.paths()).toContain("a (2).mkv");
    expect(stage.paths()).toContain("Films (1)/b.mkv");
    await undoLast();
    expect(stage.paths()).toEqual(["Films/", "Films/b.mkv", "a (1).mkv", "a.mkv"]);
  });

  it("a new folder is on screen, and a taken name is said to whoever typed it", async () => {
    stage = await setStage({ "a.mkv": 1 });
    await stage.show(0);
    const folder = await stage.operations.createFolder({ parentId: 0, name: "New" });
    expect(folder).toMatchObject({ name: "New", fileType: "FOLDER", parentId: 0 });
    expect(stage.shown(0)).toEqual(["New", "a.mkv"]);
    await expect(stage.operations.createFolder({ parentId: 0, name: "New" })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("watched, and back to what each was", async () => {
    stage = await setStage({ "a.mkv": 1, "b.mkv": 1, "c.mkv": 1 });
    const { savePosition } = await import("@/lib/putio/playback");
    await savePosition(stage.api, { fileId: stage.id("b.mkv"), positionSeconds: 90 });
    const marksOf = async () =>
      (await stage.files(0)).map(({ firstAccessedAt, positionSeconds }) => [
        firstAccessedAt !== null,
        positionSeconds,
      ]);
    await stage.show(0);
    const before = await marksOf();
    await stage.operations.setWatched(await targetsIn(""), true);
    expect(await marksOf()).toEqual([1, 2, 3].map(() => [true, 0]));
    await undoLast();
    expect(await marksOf()).toEqual(before);
  });

  it("tells other tabs what is gone and where to look", async () => {
    stage = await setStage({ Films: { "a.mkv": 1 } });
    await stage.operations.trash(await targetsIn("Films"));
    await expect
      .poll(() => stage.announced)
      .toEqual([{ folderIds: [stage.id("Films")], goneIds: [stage.id("Films/a.mkv")] }]);
  });
});
