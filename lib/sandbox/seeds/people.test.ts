import { afterAll, beforeAll, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../create-sandbox";
import { ask, createTestUser } from "../test-client";
import { HOSTILE_NAME } from "./demo-people";

let sandbox: Sandbox;

beforeAll(() => {
  sandbox = createSandbox();
});

afterAll(() => sandbox.close());

test("the seed of people makes as many as it is told, and a history that reaches back", async () => {
  const options = { friends: 3, waiting: 2, sent: 1, events: 40 };
  const user = await createTestUser(sandbox, { seed: "people", options });
  const names = async (list: string) => {
    const { body } = await ask(sandbox, `/v2/friends/${list}`, { token: user.token });
    return (body.friends as { name: string }[]).map((person) => person.name);
  };
  expect(await names("list")).toEqual(user.reply.friends);
  expect(await names("waiting-requests")).toEqual(user.reply.waiting);
  expect(await names("sent-requests")).toEqual(user.reply.sent);
  expect((user.reply.friends as string[])[1]).toContain(HOSTILE_NAME);
  const { body } = await ask(sandbox, "/v2/events/list", { token: user.token });
  const events = body.events as { file_name: string; created_at: string }[];
  expect(events.map((event) => event.file_name)[0]).toBe("Upload 40.mkv");
  const age = Date.parse(`${events[0]?.created_at}Z`) - Date.parse(`${events[39]?.created_at}Z`);
  expect(age).toBe(39 * 8 * 3_600_000);
});

test("nobody and nothing is a number as well; anything else is refused", async () => {
  const user = await createTestUser(sandbox, {
    seed: "people",
    options: { friends: 0, waiting: 0, sent: 0 },
  });
  expect(user.reply).toMatchObject({ friends: [], waiting: [], sent: [] });
  const json = { seed: "people", options: { friends: "many" } };
  expect((await ask(sandbox, "/_sandbox/users", { json })).status).toBe(400);
});
