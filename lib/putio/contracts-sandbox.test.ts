import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../sandbox/create-sandbox";
import { ask, createTestUser, type TestCall, type TestUser } from "../sandbox/test-client";
import { accountContracts, oauthContracts } from "./contracts/account";
import { type Contract, type IdName, withIds } from "./contracts/contract";
import { fileContracts } from "./contracts/files";
import { playbackContracts } from "./contracts/playback";

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

const fill = (fields: Record<string, string> | undefined) =>
  fields && Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, withIds(value, ids)]));

function callOf({ request }: Contract): TestCall {
  const { query, form } = { query: fill(request.query), form: fill(request.form) };
  return {
    method: request.method,
    ...(request.isAnonymous ? {} : { token: user.token }),
    ...(query && { query }),
    ...(form && { form }),
    ...("json" in request && { json: request.json }),
  };
}

/** Where `actual` lacks a key of `expected` or has another type there; more keys and other values are fine. */
function differences(expected: unknown, actual: unknown, at = "reply"): string[] {
  if (expected === null || actual === null) return [];
  if (Array.isArray(expected) || Array.isArray(actual)) {
    if (!Array.isArray(expected) || !Array.isArray(actual)) return [`${at} is not a list`];
    return expected.length > 0 && actual.length > 0 ? differences(expected[0], actual[0], `${at}[0]`) : [];
  }
  if (typeof expected !== typeof actual) return [`${at} is ${typeof actual}, not ${typeof expected}`];
  if (typeof expected !== "object") return [];
  return Object.entries(expected).flatMap(([key, value]) => {
    const record = actual as Record<string, unknown>;
    return key in record ? differences(value, record[key], `${at}.${key}`) : [`${at}.${key} is missing`];
  });
}

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
      const path = `/v2${withIds(contract.request.path, ids)}`;
      const reply = await ask(sandbox, path, callOf(contract));
      expect(reply.status).toBe(contract.reply.status);
      expect(differences(contract.reply.body, reply.body)).toEqual([]);
    },
  );

  it("notices a key that is missing and a type that is wrong", () => {
    expect(differences({ a: [{ b: 1, c: "x" }] }, { a: [{ b: "1" }] })).toEqual([
      "reply.a[0].b is string, not number",
      "reply.a[0].c is missing",
    ]);
  });
});
