import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../sandbox/create-sandbox";
import { ask, createTestUser, type TestUser } from "../sandbox/test-client";
import { accessContracts } from "./contracts/access";
import type { Contract, IdName } from "./contracts/contract";
import { friendContracts, personContracts } from "./contracts/people";
import { playContract } from "./testing/sandbox-contract";

let sandbox: Sandbox;
let user: TestUser;
let ids: Partial<Record<IdName, number | string>>;

beforeAll(async () => {
  sandbox = createSandbox();
  user = await createTestUser(sandbox, { seed: "demo" });
  const stranger = await createTestUser(sandbox);
  const [friendName = ""] = user.reply.friends as string[];
  ids = { friendName, strangerName: stranger.username, app: 1002 };
});

afterAll(() => sandbox.close());

const named = (contracts: Record<string, Contract>) =>
  Object.values(contracts).map((contract) => [`${contract.name} (${contract.section})`, contract] as const);

describe("the sandbox, held to the contract of people and the account's doors", () => {
  it.each(named(friendContracts))("%s", async (_, contract) => {
    expect(await playContract(contract, { sandbox, user, ids })).toEqual([]);
  });

  it.each(named({ ...personContracts, ...accessContracts }))(
    "by a first-party token: %s",
    async (_, contract) => {
      const owner = { ...user, token: user.firstPartyToken };
      expect(await playContract(contract, { sandbox, user: owner, ids })).toEqual([]);
    },
  );

  it.each(named(accessContracts))("by an ordinary token, refused: %s", async (_, { request }) => {
    const path = `/v2${request.path.replace("{app}", "1002")}`;
    const { status, body } = await ask(sandbox, path, { method: request.method, token: user.token });
    expect([status, body.error_type]).toEqual([401, "invalid_scope"]);
  });
});
