import { QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PutioApi } from "@/lib/putio/api";
import { createSandbox, type Sandbox } from "@/lib/sandbox/create-sandbox";
import { ask, createTestUser, TEST_ORIGIN, type TestUser } from "@/lib/sandbox/test-client";
import { fateQuery } from "./fates";
import { joinHistory } from "./history-rows";
import { clearHistoryMutation, removeEventMutation } from "./mutations";
import { type HistoryData, historyKeys, historyQuery } from "./queries";

const EVENTS = 230;

let sandbox: Sandbox;
let user: TestUser;
let client: QueryClient;

beforeEach(async () => {
  sandbox = createSandbox();
  user = await createTestUser(sandbox, {
    seed: "people",
    options: { friends: 0, waiting: 0, events: EVENTS },
  });
  client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 30_000 } } });
});
afterEach(() => sandbox.close());

function apiOf(token: string): PutioApi {
  return {
    baseUrl: `${TEST_ORIGIN}/v2`,
    fetch: (input, init) => {
      const request = new Request(input, init);
      request.headers.set("authorization", `Token ${token}`);
      return sandbox.fetch(request, { clientIp: "127.0.0.1" });
    },
  };
}

const ownApi = () => apiOf(user.firstPartyToken);

async function readAll() {
  const query = historyQuery(ownApi(), { firstRows: 40 });
  const data = await client.fetchInfiniteQuery({ ...query, staleTime: 0, pages: 10 });
  return joinHistory(data.pages, null);
}

function shownIds(): number[] {
  const data = client.getQueryData<HistoryData>(historyKeys.list());
  return joinHistory(data?.pages ?? [], null).events.map(({ id }) => id);
}

async function storedIds(): Promise<unknown[]> {
  const { body } = await ask(sandbox, "/v2/events/list", { token: user.token, query: { per_page: 1000 } });
  return (body.events as { id: unknown }[]).map(({ id }) => id);
}

describe("historyQuery", () => {
  it("reads the history to its end, page by page, each line once and the newest first", async () => {
    const { events, readCount, isComplete } = await readAll();
    expect([readCount, isComplete]).toEqual([EVENTS, true]);
    expect(events.map(({ id }) => id)).toEqual(await storedIds());
  });

  it("goes on below a page whose last lines were removed meanwhile", async () => {
    const query = historyQuery(ownApi(), { firstRows: 2 });
    const { pages } = await client.fetchInfiniteQuery(query);
    const emptied = pages.map((page) => ({ ...page, events: [] }));
    expect(joinHistory(emptied, null)).toMatchObject({ events: [], isComplete: false });
    expect(emptied[0]?.nextBefore).toBe(pages[0]?.events[1]?.id);
  });
});

describe("removeEventMutation", () => {
  const remove = (api: PutioApi, id: number) =>
    client.getMutationCache().build(client, removeEventMutation(api, { client })).execute(id);

  it("takes one line out, here and at put.io, and leaves the others", async () => {
    const ids = (await readAll()).events.map(({ id }) => id);
    const [, second = 0] = ids;
    await remove(ownApi(), second);
    const left = ids.filter((id) => id !== second);
    expect(shownIds()).toEqual(left);
    expect(await storedIds()).toEqual(left);
  });

  it("brings the line back where put.io refuses", async () => {
    const ids = (await readAll()).events.map(({ id }) => id);
    await expect(remove(apiOf(user.token), ids[0] ?? 0)).rejects.toMatchObject({ code: "scope" });
    expect(shownIds()).toEqual(ids);
    expect(await storedIds()).toEqual(ids);
  });
});

describe("clearHistoryMutation", () => {
  const clear = (api: PutioApi) =>
    client.getMutationCache().build(client, clearHistoryMutation(api, { client })).execute(undefined);

  it("empties the history", async () => {
    await readAll();
    await clear(ownApi());
    expect(shownIds()).toEqual([]);
    expect(await storedIds()).toEqual([]);
  });

  it("brings every line back where put.io refuses", async () => {
    const ids = (await readAll()).events.map(({ id }) => id);
    await expect(clear(apiOf(user.token))).rejects.toMatchObject({ code: "scope" });
    expect(shownIds()).toEqual(ids);
  });
});

describe("fateQuery", () => {
  it("finds a file wherever it lies, and knows that another is gone, and a zip too", async () => {
    const form = { name: "Films", parent_id: 0 };
    const { body } = await ask(sandbox, "/v2/files/create-folder", { token: user.token, form });
    const fileId = (body.file as { id: number }).id;
    const api = apiOf(user.token);
    const fateOf = (subject: Parameters<typeof fateQuery>[1]) => client.fetchQuery(fateQuery(api, subject));
    expect(await fateOf({ kind: "file", fileId })).toMatchObject({ kind: "file", file: { id: fileId } });
    expect(await fateOf({ kind: "file", fileId: 987_654_321 })).toEqual({ kind: "gone" });
    expect(await fateOf({ kind: "zip", zipId: 987_654_321 })).toEqual({ kind: "gone" });
  });

  it("does not take a put.io in trouble for a file that is gone", async () => {
    const fault = { username: user.username, path: "/v2/files/5", status: 503 };
    await ask(sandbox, "/_sandbox/faults", { json: fault });
    const asked = client.fetchQuery(fateQuery(apiOf(user.token), { kind: "file", fileId: 5 }));
    await expect(asked).rejects.toMatchObject({ code: "unavailable" });
  });
});
