import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../sandbox/create-sandbox";
import { plantLink } from "../sandbox/sharing/public-links";
import type { FileRecord } from "../sandbox/state/entities";
import { ask, createTestUser, type TestUser } from "../sandbox/test-client";
import type { Contract, IdName } from "./contracts/contract";
import { linkContracts, sharingContracts, visitContracts } from "./contracts/sharing";
import { playContract } from "./testing/sandbox-contract";

let sandbox: Sandbox;
let user: TestUser;
let linkToken: string;
let ids: Partial<Record<IdName, number | string>>;

beforeAll(async () => {
  sandbox = createSandbox();
  user = await createTestUser(sandbox, { seed: "demo" });
  const [friendName = ""] = user.reply.friends as string[];
  const friendId = sandbox.store.users.byName(friendName)?.id ?? 0;
  const films = fileAt(user.userId, "Films");
  const friendsFile = fileAt(friendId, "For you - Small Orbits.webm").id;
  const { body } = await ask(sandbox, "/v2/sharing/clone", {
    token: user.token,
    form: { file_ids: friendsFile },
  });
  const [link] = sandbox.store.publicLinks.open(user.userId);
  linkToken = plantLink(sandbox.store, { file: films }).token;
  ids = {
    folder: films.id,
    file: fileAt(user.userId, "Films", "Super 8 Transfer.avi").id,
    target: fileAt(user.userId, "Documents").id,
    shareable: fileAt(user.userId, "Paper Weather.mkv").id,
    friendName,
    friendsFile,
    clone: Number(body.id),
    link: link?.id ?? 0,
  };
});

afterAll(() => sandbox.close());

function fileAt(userId: number, ...path: string[]): FileRecord {
  let found: FileRecord | null = null;
  for (const name of path) found = sandbox.store.files.child({ userId, parentId: found?.id ?? 0, name });
  if (found === null) throw new Error(`There is no ${path.join("/")}.`);
  return found;
}

const named = (contracts: Record<string, Contract>) =>
  Object.values(contracts).map((contract) => [`${contract.name} (${contract.section})`, contract] as const);

describe("the sandbox, held to the contract of sharing", () => {
  it.each(named(sharingContracts))("%s", async (_, contract) => {
    expect(await playContract(contract, { sandbox, user, ids })).toEqual([]);
  });

  it.each(named(linkContracts))("by a first-party token: %s", async (_, contract) => {
    const owner = { ...user, token: user.firstPartyToken };
    expect(await playContract(contract, { sandbox, user: owner, ids })).toEqual([]);
  });

  it.each(named(linkContracts))("by an ordinary token, refused: %s", async (_, { request }) => {
    const path = `/v2${request.path.replace("{folder}", "1").replace("{link}", "1")}`;
    const { status, body } = await ask(sandbox, path, { method: request.method, token: user.token });
    expect([status, body.error_type]).toEqual([401, "invalid_scope"]);
  });

  it.each(named(visitContracts))("by a link's token: %s", async (_, contract) => {
    const visitor = { ...user, token: linkToken };
    expect(await playContract(contract, { sandbox, user: visitor, ids })).toEqual([]);
  });
});
