import { afterEach, describe, expect, it } from "vitest";
import { targetsOf } from "@/lib/files/targets";
import { folderCursor } from "@/lib/putio/files";
import { shareFiles } from "@/lib/putio/sharing";
import { shareOperation } from "./share-operation";
import { setSharingStage } from "./testing/sharing-stage";

type Stage = Awaited<ReturnType<typeof setSharingStage>>;
let stage: Stage;
afterEach(() => stage.close());

async function setUp() {
  stage = await setSharingStage({ Films: { "Night Train.mkv": 1 }, "Alone.mkv": 1, "Tax.pdf": 1 });
  return stage;
}

async function share(names: string[], friends: "everyone" | readonly string[]) {
  const spec = shareOperation(stage.deps, { targets: targetsOf(await stage.targets(...names), 0), friends });
  const result = await spec.work(stage.run);
  return { spec, result };
}

describe("shareOperation", () => {
  it("shows files to friends, and its undo takes away what it gave and nothing else", async () => {
    const { ayla, jonas, viewers } = await setUp();
    await share(["Films"], [ayla]);
    const { spec, result } = await share(["Films", "Alone.mkv"], [jonas]);
    expect(result).toMatchObject({ done: 2, failed: [] });
    expect(await viewers("Films")).toEqual([ayla, jonas].sort());
    const way = spec.undo?.(result);
    expect(await way?.work(stage.run)).toMatchObject({ done: 2, failed: [] });
    expect(await viewers("Films")).toEqual([ayla]);
    expect(await viewers("Alone.mkv")).toEqual([]);
  });

  it("gives back to friends what everyone was shown for a moment", async () => {
    const { ayla, viewers } = await setUp();
    await share(["Films"], [ayla]);
    const { spec, result } = await share(["Films"], "everyone");
    expect(await viewers("Films")).toBe("everyone");
    await spec.undo?.(result)?.work(stage.run);
    expect(await viewers("Films")).toEqual([ayla]);
  });

  it("shares what it can, and names what it cannot with the reason", async () => {
    const { api, ayla, viewers, id } = await setUp();
    await shareFiles(api, { selection: { kind: "files", fileIds: [id("Films")] }, friends: [ayla] });
    const [inside] = await stage.files(id("Films"));
    const files = [...(await stage.targets("Alone.mkv", "Tax.pdf")), ...(inside ? [inside] : [])];
    const spec = shareOperation(stage.deps, { targets: targetsOf(files, null), friends: [ayla] });
    const result = await spec.work(stage.run);
    expect(result).toMatchObject({ done: 2, failed: [{ name: "Night Train.mkv" }] });
    expect(result.failed[0]?.reason).toMatch(/\S/);
    expect(await viewers("Alone.mkv")).toEqual([ayla]);
  });

  it("shares a whole folder's files by their listing, without those that were left out", async () => {
    const { api, jonas, viewers, id } = await setUp();
    const { cursor } = await folderCursor(api, { folderId: 0 });
    const listing =
      cursor === null ? null : { kind: "listing" as const, cursor, excludedIds: [id("Tax.pdf")] };
    const files = (await stage.files(0)).slice(0, 1);
    const targets = { ...targetsOf(files, 0), count: 2, ...(listing && { selection: listing }) };
    const result = await shareOperation(stage.deps, { targets, friends: [jonas] }).work(stage.run);
    expect(result).toMatchObject({ done: listing ? 2 : 1, failed: [] });
    expect(await viewers("Tax.pdf")).toEqual([]);
  });

  it("throws before anything is asked where nobody is named", async () => {
    await setUp();
    const asked: string[] = [];
    stage.network.onRequest = (path) => asked.push(path);
    const { result } = await share(["Films"], []);
    expect(result.done).toBe(0);
    expect(result.failed).toMatchObject([{ name: "Films" }]);
    expect(asked.filter((path) => path.endsWith("/share"))).toEqual([]);
  });
});
