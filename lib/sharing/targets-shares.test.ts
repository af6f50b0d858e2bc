import { afterEach, describe, expect, it } from "vitest";
import { shareFiles } from "@/lib/putio/sharing";
import { invalidateSharing } from "./invalidate-sharing";
import { targetsSharesQuery } from "./targets-shares";
import { setSharingStage } from "./testing/sharing-stage";

type Stage = Awaited<ReturnType<typeof setSharingStage>>;
let stage: Stage;
afterEach(() => stage.close());

async function setUp() {
  stage = await setSharingStage({ Films: { "Night Train.mkv": 1 }, "Alone.mkv": 1, "Tax.pdf": 1 });
  await give("Films");
  const asked: string[] = [];
  stage.network.onRequest = (path) => asked.push(path);
  return { ...stage, asked };
}

function give(path: string) {
  const selection = { kind: "files" as const, fileIds: [stage.id(path)] };
  return shareFiles(stage.api, { selection, friends: [stage.ayla] });
}

async function read(...paths: string[]) {
  const files = paths.map((path) => ({ id: stage.id(path), name: path }));
  const shared = await stage.client.fetchQuery(
    targetsSharesQuery(stage.api, { client: stage.client, files }),
  );
  return shared.map(({ file, shares }) => [file.name, shares.kind === "friends" && shares.shares.length]);
}

describe("targetsSharesQuery", () => {
  it("asks for one file by itself", async () => {
    const { asked, id } = await setUp();
    expect(await read("Films")).toEqual([["Films", 1]]);
    expect(asked).toEqual([`/v2/files/${id("Films")}/shared-with-v2`]);
  });

  it("asks of several only for those that are shared at all", async () => {
    const { asked, id } = await setUp();
    expect(await read("Films", "Alone.mkv", "Tax.pdf")).toEqual([["Films", 1]]);
    expect(asked).toEqual(["/v2/files/shared", `/v2/files/${id("Films")}/shared-with-v2`]);
  });

  it("knows of a change once that is told, and asks for that file alone", async () => {
    const { asked, client, id } = await setUp();
    await read("Films", "Alone.mkv");
    await give("Alone.mkv");
    asked.length = 0;
    await invalidateSharing(client, [id("Alone.mkv")]);
    expect(await read("Films", "Alone.mkv")).toEqual([
      ["Films", 1],
      ["Alone.mkv", 1],
    ]);
    expect(asked).toEqual(["/v2/files/shared", `/v2/files/${id("Alone.mkv")}/shared-with-v2`]);
  });
});
