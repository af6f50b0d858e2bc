import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../create-sandbox";
import { ask, createTestUser, type TestUser } from "../test-client";

let sandbox: Sandbox;
let user: TestUser;

beforeEach(async () => {
  sandbox = createSandbox();
  user = await createTestUser(sandbox, { seed: "demo" });
});

afterEach(() => sandbox.close());

async function counts(): Promise<Record<string, number>> {
  const get = async (path: string) => (await ask(sandbox, `/v2/${path}`, { token: user.token })).body;
  const lengthOf = (value: unknown) => (value as unknown[]).length;
  return {
    files: lengthOf((await get("files/list")).files),
    trash: lengthOf((await get("trash/list")).files),
    history: lengthOf((await get("events/list")).events),
    friends: lengthOf((await get("friends/list")).friends),
    waiting: lengthOf((await get("friends/waiting-requests")).friends),
    sent: lengthOf((await get("friends/sent-requests")).friends),
    transfers: lengthOf((await get("transfers/list")).transfers),
  };
}

const clear = (form: Record<string, string>) =>
  ask(sandbox, "/v2/account/clear", { token: user.firstPartyToken, form });

describe("account/clear", () => {
  test("empties what is named and leaves the rest", async () => {
    const before = await counts();
    expect((await clear({ history: "true", files: "false" })).body).toEqual({ status: "OK" });
    expect(await counts()).toEqual({ ...before, history: 0 });
    await clear({ friends: "1" });
    expect(await counts()).toEqual({ ...before, history: 0, friends: 0, waiting: 0, sent: 0 });
  });

  test("takes files and trash for good, and gives the space back", async () => {
    await clear({ files: "true", trash: "true" });
    expect(await counts()).toMatchObject({ files: 0, trash: 0 });
    const { body } = await ask(sandbox, "/v2/account/info", { token: user.token });
    expect(body.info).toMatchObject({ disk: { used: 0 }, trash_size: 0 });
  });

  test("tells transfers that are over from those that are not", async () => {
    await clear({ finished_transfers: "true" });
    expect(await counts()).toMatchObject({ transfers: 2 });
    await clear({ active_transfers: "true" });
    expect(await counts()).toMatchObject({ transfers: 0 });
  });

  test("is for put.io's own apps", async () => {
    const reply = await ask(sandbox, "/v2/account/clear", { token: user.token, form: { files: "1" } });
    expect([reply.status, reply.body.error_type]).toEqual([401, "invalid_scope"]);
    expect((await counts()).files).toBeGreaterThan(0);
  });
});
