import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../sandbox/create-sandbox";
import { ask, createTestUser, type TestUser } from "../sandbox/test-client";
import type { Contract, IdName } from "./contracts/contract";
import { jobContracts } from "./contracts/jobs";
import { organiseContracts, trashContracts } from "./contracts/organise";
import { playContract } from "./testing/sandbox-contract";

let sandbox: Sandbox;
let user: TestUser;
let ids: Partial<Record<IdName, number>>;

beforeAll(async () => {
  sandbox = createSandbox();
  user = await createTestUser(sandbox, { seed: "two-friends" });
  const target = await created("files/create-folder", { name: "Target", parent_id: 0 });
  const shared = await childrenOf(Number(user.reply.shared_folder_id));
  const folder = shared[0]?.id ?? 0;
  const [file = 0, next = 0] = (await childrenOf(folder)).map(({ id }) => id);
  const copyOf = (name: string) => created("files/copy", { file_id: file, parent_id: 0, name });
  ids = { folder, file, next, target, spare: await copyOf("Spare.mkv"), trashed: await copyOf("Gone.mkv") };
  await write("files/delete", { file_ids: ids.trashed ?? 0 });
});

afterAll(() => sandbox.close());

const write = (path: string, form: Record<string, string | number>) =>
  ask(sandbox, `/v2/${path}`, { token: user.token, form });

async function created(path: string, form: Record<string, string | number>): Promise<number> {
  const { body } = await write(path, form);
  return (body.file as { id: number }).id;
}

async function childrenOf(folderId: number): Promise<{ id: number }[]> {
  const { body } = await ask(sandbox, "/v2/files/list", {
    token: user.token,
    query: { parent_id: folderId },
  });
  return body.files as { id: number }[];
}

const contracts: Contract[] = [
  ...Object.values(trashContracts),
  ...Object.values(organiseContracts),
  ...Object.values(jobContracts),
];

describe("the sandbox, held to the contract of the file operations", () => {
  it.each(contracts.map((contract) => [`${contract.name} (${contract.section})`, contract] as const))(
    "%s",
    async (_, contract) => {
      expect(await playContract(contract, { sandbox, user, ids })).toEqual([]);
      // A restore holds the trash for as long as it runs.
      await ask(sandbox, "/_sandbox/clock", { json: { advance_seconds: 60 } });
    },
  );
});
