import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../create-sandbox";
import { ask, createTestUser, type TestUser } from "../test-client";

let sandbox: Sandbox;
let user: TestUser;

beforeAll(async () => {
  sandbox = createSandbox();
  user = await createTestUser(sandbox);
  for (let n = 1; n <= 25; n++) {
    const extra = { file_id: n, file_name: `file ${n}`, file_size: n };
    sandbox.store.events.add({ userId: user.userId, type: "upload", extra });
  }
});

afterAll(() => sandbox.close());

type Event = { id: number; created_at: string };

async function list(query: Record<string, string | number>): Promise<{ events: Event[]; hasMore: unknown }> {
  const { body } = await ask(sandbox, "/v2/events/list", { token: user.token, query });
  return { events: body.events as Event[], hasMore: body.has_more };
}

describe("events", () => {
  test("come newest first with their own fields and put.io's time", async () => {
    const { events } = await list({ per_page: 1 });
    expect(events[0]).toMatchObject({
      user_id: user.userId,
      type: "upload",
      file_name: "file 25",
      file_size: 25,
    });
    expect(events[0]?.created_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
  });

  test("page by before, each once", async () => {
    const first = await list({ per_page: 20 });
    const rest = await list({ per_page: 20, before: first.events.at(-1)?.id ?? 0 });
    expect([first.events.length, first.hasMore, rest.events.length, rest.hasMore]).toEqual([
      20,
      true,
      5,
      false,
    ]);
    expect(new Set([...first.events, ...rest.events].map((event) => event.id)).size).toBe(25);
  });

  test.each([0, -1, 1001])("per_page %i is refused with INVALID_PER_PAGE", async (per_page) => {
    const { status, body } = await ask(sandbox, "/v2/events/list", {
      token: user.token,
      query: { per_page },
    });
    expect([status, body.error_type]).toEqual([400, "INVALID_PER_PAGE"]);
  });

  test("are deleted one by one and all at once by put.io's own apps, a missing one without complaint", async () => {
    const { events } = await list({});
    const remove = (path: string) => ask(sandbox, path, { method: "POST", token: user.firstPartyToken });
    expect((await remove(`/v2/events/delete/${events[0]?.id}`)).status).toBe(200);
    expect((await remove("/v2/events/delete/1")).status).toBe(200);
    expect((await list({})).events).toHaveLength(24);
    await remove("/v2/events/delete");
    expect(await list({})).toEqual({ events: [], hasMore: false });
  });
});
