import { type MutationOptions, QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PutioApi } from "@/lib/putio/api";
import type { Person } from "@/lib/putio/friends";
import { createSandbox, type Sandbox } from "@/lib/sandbox/create-sandbox";
import { ask, createTestUser, TEST_ORIGIN, type TestUser } from "@/lib/sandbox/test-client";
import { approveMutation, askMutation, denyMutation, unfriendMutation } from "./mutations";
import { friendsKeys, friendsQuery, requestCountQuery, requestsQuery, sentRequestsQuery } from "./queries";

let sandbox: Sandbox;
let user: TestUser;
let api: PutioApi;
let client: QueryClient;

beforeEach(async () => {
  sandbox = createSandbox();
  user = await createTestUser(sandbox, { seed: "people", options: { friends: 3, waiting: 2, sent: 1 } });
  client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 30_000 } } });
  api = {
    baseUrl: `${TEST_ORIGIN}/v2`,
    fetch: (input, init) => {
      const request = new Request(input, init);
      request.headers.set("authorization", `Token ${user.token}`);
      return sandbox.fetch(request, { clientIp: "127.0.0.1" });
    },
  };
  await Promise.all([
    client.fetchQuery(friendsQuery(api)),
    client.fetchQuery(requestsQuery(api)),
    client.fetchQuery(requestCountQuery(api)),
    client.fetchQuery(sentRequestsQuery(api)),
  ]);
});
afterEach(() => sandbox.close());

function perform<Reply, Given, Kept>(options: MutationOptions<Reply, Error, Given, Kept>, given: Given) {
  return client.getMutationCache().build(client, options).execute(given);
}

const namesAt = (key: readonly string[]) =>
  (client.getQueryData<readonly Person[]>(key) ?? []).map(({ name }) => name);

/** The names as put.io has them. */
async function storedAt(path: string): Promise<string[]> {
  const { body } = await ask(sandbox, path, { token: user.token });
  return (body.friends as { name: string }[]).map(({ name }) => name);
}

function firstAt(key: readonly string[]): Person {
  const [person] = client.getQueryData<readonly Person[]>(key) ?? [];
  if (!person) throw new Error("Nobody is on that list.");
  return person;
}

const failAt = (path: string) =>
  ask(sandbox, "/_sandbox/faults", { json: { username: user.username, path, status: 500 } });

describe("approveMutation", () => {
  it("makes a friend of whoever asked, at once and at put.io", async () => {
    const person = firstAt(friendsKeys.requests());
    const approving = perform(approveMutation(api, { client }), person);
    await expect.poll(() => namesAt(friendsKeys.list())).toContain(person.name);
    expect(client.getQueryData(friendsKeys.requestCount())).toBe(1);
    await approving;
    expect(namesAt(friendsKeys.requests())).not.toContain(person.name);
    expect(await storedAt("/v2/friends/list")).toContain(person.name);
    expect(await storedAt("/v2/friends/waiting-requests")).not.toContain(person.name);
  });

  it("leaves everything as it was where put.io fails", async () => {
    const person = firstAt(friendsKeys.requests());
    const before = [namesAt(friendsKeys.list()), namesAt(friendsKeys.requests())];
    await failAt(`/v2/friends/${encodeURIComponent(person.name)}/approve`);
    await expect(perform(approveMutation(api, { client }), person)).rejects.toThrow();
    expect([namesAt(friendsKeys.list()), namesAt(friendsKeys.requests())]).toEqual(before);
    expect(client.getQueryData(friendsKeys.requestCount())).toBe(2);
  });
});

describe("denyMutation", () => {
  it("ends the request and makes nobody a friend", async () => {
    const person = firstAt(friendsKeys.requests());
    await perform(denyMutation(api, { client }), person);
    expect(namesAt(friendsKeys.requests())).not.toContain(person.name);
    expect(await storedAt("/v2/friends/waiting-requests")).not.toContain(person.name);
    expect(await storedAt("/v2/friends/list")).not.toContain(person.name);
  });
});

describe("unfriendMutation", () => {
  it("ends the friendship with somebody of any name, and with nobody else", async () => {
    const friends = client.getQueryData<readonly Person[]>(friendsKeys.list()) ?? [];
    const hostile = friends.find(({ name }) => name.includes("<"));
    if (!hostile) throw new Error("The seed has nobody with a name that means harm.");
    await perform(unfriendMutation(api, { client }), hostile);
    const left = friends.map(({ name }) => name).filter((name) => name !== hostile.name);
    expect(namesAt(friendsKeys.list())).toEqual(left);
    expect(await storedAt("/v2/friends/list")).toEqual(left);
  });
});

describe("askMutation", () => {
  it("sends a request, and says when put.io knows nobody of that name", async () => {
    const other = await createTestUser(sandbox);
    await perform(askMutation(api, { client }), { name: other.username });
    expect(await storedAt("/v2/friends/sent-requests")).toContain(other.username);
    const nobody = perform(askMutation(api, { client }), { name: "nobody-at-all" });
    await expect(nobody).rejects.toMatchObject({ code: "not-found", errorType: "USER_NOT_FOUND" });
  });
});
