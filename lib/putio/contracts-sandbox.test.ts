import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../sandbox/create-sandbox";
import { ask, createTestUser, type TestUser } from "../sandbox/test-client";
import { accountContracts, oauthContracts } from "./contracts/account";
import type { Contract, IdName } from "./contracts/contract";
import { fileContracts } from "./contracts/files";
import { playbackContracts } from "./contracts/playback";
import { differences, playContract } from "./testing/sandbox-contract";

let sandbox: Sandbox;
let user: TestUser;
let ids: Partial<Record<IdName, number>>;

beforeAll(async () => {
  sandbox = createSandbox();
  user = await createTestUser(sandbox, { seed: "two-friends" });
  const season = await folderNamed("Season 1", Number(user.reply.shared_folder_id));
  const episodes = await childrenOf(season);
  ids = { folder: season, file: idOf(episodes, "Episode 1.mkv"), next: idOf(episodes, "Episode 10.mkv") };
});

afterAll(() => sandbox.close());

type Child = { id: number; name: string };

async function childrenOf(folderId: number): Promise<Child[]> {
  const { body } = await ask(sandbox, "/v2/files/list", {
    token: user.token,
    query: { parent_id: folderId },
  });
  return body.files as Child[];
}

const idOf = (files: Child[], name: string) => files.find((file) => file.name === name)?.id ?? 0;
const folderNamed = async (name: string, parentId: number) => idOf(await childrenOf(parentId), name);

const { revokeToken, ...oauthBefore } = oauthContracts;
const contracts: Contract[] = [
  ...Object.values(fileContracts),
  ...Object.values(playbackContracts),
  ...Object.values(accountContracts),
  ...Object.values(oauthBefore),
  // Last: there is no token afterwards.
  revokeToken,
];

describe("the sandbox, held to the contract", () => {
  it.each(contracts.map((contract) => [`${contract.name} (${contract.section})`, contract] as const))(
    "%s",
    async (_, contract) => {
      expect(await playContract(contract, { sandbox, user, ids })).toEqual([]);
    },
  );

  it("notices a key that is missing and a type that is wrong", () => {
    expect(differences({ a: [{ b: 1, c: "x" }] }, { a: [{ b: "1" }] })).toEqual([
      "reply.a[0].b is string, not number",
      "reply.a[0].c is missing",
    ]);
    expect(differences({ error_type: "A" }, { error_type: "B" })).toEqual(["reply.error_type is B, not A"]);
  });
});
