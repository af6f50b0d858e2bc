import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../sandbox/create-sandbox";
import { ask, createTestUser, type TestUser } from "../sandbox/test-client";
import type { Contract, IdName } from "./contracts/contract";
import { rssContracts } from "./contracts/rss";
import { transferContracts } from "./contracts/transfers";
import { playContract } from "./testing/sandbox-contract";

const MAGNET = "magnet:?xt=urn:btih:c12fe1c06bba254a9dc9f519b335aa7c1367a88a&dn=Tidal%20Clock";
const FEED = "https://feeds.example/tidewater.rss";

let sandbox: Sandbox;
let user: TestUser;
let ids: Partial<Record<IdName, number | string>>;

beforeAll(async () => {
  sandbox = createSandbox();
  user = await createTestUser(sandbox);
  const { token } = user;
  const added = await ask(sandbox, "/v2/transfers/add", { token, form: { url: MAGNET } });
  const form = { title: "Tidewater", rss_source_url: FEED, unwanted_keywords: "", parent_dir_id: 0 };
  const followed = await ask(sandbox, "/v2/rss/create", { token, form });
  ids = { transfer: idIn(added.body.transfer), feed: idIn(followed.body.feed), feedUrl: FEED };
});

afterAll(() => sandbox.close());

const idIn = (thing: unknown) => Number(Reflect.get(Object(thing), "id"));
const named = (contracts: Record<string, Contract>) =>
  Object.values(contracts).map((contract) => [`${contract.name} (${contract.section})`, contract] as const);

describe("the sandbox, held to the contract of transfers and feeds", () => {
  it.each([...named(transferContracts), ...named(rssContracts)])("%s", async (_, contract) => {
    expect(await playContract(contract, { sandbox, user, ids })).toEqual([]);
  });
});
