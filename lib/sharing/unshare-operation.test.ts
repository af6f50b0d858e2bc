import { afterEach, describe, expect, it } from "vitest";
import { deleteFiles } from "@/lib/putio/organise";
import { getFileShares, type Share, shareFiles } from "@/lib/putio/sharing";
import { setSharingStage } from "./testing/sharing-stage";
import { unshareOperation } from "./unshare-operation";

type Stage = Awaited<ReturnType<typeof setSharingStage>>;
let stage: Stage;
afterEach(() => stage.close());

async function setUp() {
  stage = await setSharingStage({ Films: { "Night Train.mkv": 1 }, "Alone.mkv": 1, "Tax.pdf": 1 });
  await give("Films", [stage.ayla, stage.jonas]);
  await give("Alone.mkv", "everyone");
  return stage;
}

function give(path: string, friends: "everyone" | readonly string[]) {
  return shareFiles(stage.api, { selection: { kind: "files", fileIds: [stage.id(path)] }, friends });
}

const file = (path: string) => ({ id: stage.id(path), name: path });

async function shareOf(path: string, userName: string): Promise<Share[]> {
  const shares = await getFileShares(stage.api, { fileId: stage.id(path) });
  return shares.kind === "friends" ? shares.shares.filter((share) => share.userName === userName) : [];
}

describe("unshareOperation", () => {
  it("takes a file from one and keeps the others, and gives it back by undo", async () => {
    const { ayla, jonas, viewers, deps, run } = await setUp();
    const spec = unshareOperation(deps, [{ file: file("Films"), from: await shareOf("Films", ayla) }]);
    const result = await spec.work(run);
    expect(result).toMatchObject({ done: 1, failed: [] });
    expect(await viewers("Films")).toEqual([jonas]);
    await spec.undo?.(result)?.work(run);
    expect(await viewers("Films")).toEqual([ayla, jonas].sort());
  });

  it("takes everything from all, and everyone and friends get theirs back by undo", async () => {
    const { ayla, jonas, viewers, deps, run } = await setUp();
    const spec = unshareOperation(deps, [
      { file: file("Films"), from: "all" },
      { file: file("Alone.mkv"), from: "all" },
    ]);
    const result = await spec.work(run);
    expect(await viewers("Films")).toEqual([]);
    expect(await viewers("Alone.mkv")).toEqual([]);
    await spec.undo?.(result)?.work(run);
    expect(await viewers("Films")).toEqual([ayla, jonas].sort());
    expect(await viewers("Alone.mkv")).toBe("everyone");
  });

  it("never takes an empty choice for all", async () => {
    const { ayla, jonas, viewers, deps, run } = await setUp();
    const asked: string[] = [];
    stage.network.onRequest = (path) => asked.push(path);
    const result = await unshareOperation(deps, [{ file: file("Films"), from: [] }]).work(run);
    expect(result).toMatchObject({ done: 0, failed: [{ name: "Films" }] });
    expect(asked).toEqual([]);
    expect(await viewers("Films")).toEqual([ayla, jonas].sort());
  });

  it("goes on where one file is gone, or at its limit", async () => {
    const { deps, run, viewers, api, id } = await setUp();
    await give("Tax.pdf", [stage.ayla]);
    await deleteFiles(api, { selection: { kind: "files", fileIds: [id("Tax.pdf")] } });
    await stage.fail({ path: `/v2/files/${id("Films")}/unshare`, status: 403, body: '{"status":"ERROR"}' });
    const result = await unshareOperation(deps, [
      { file: { id: id("Tax.pdf"), name: "Tax.pdf" }, from: "all" },
      { file: file("Films"), from: "all" },
      { file: file("Alone.mkv"), from: "all" },
    ]).work(run);
    expect(result).toMatchObject({ done: 1, skipped: 1, failed: [{ name: "Films" }] });
    expect(await viewers("Alone.mkv")).toEqual([]);
  });
});
