import { type MutationOptions, QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PutioApi } from "@/lib/putio/api";
import type { Transfer } from "@/lib/putio/transfer";
import { createSandbox, type Sandbox } from "@/lib/sandbox/create-sandbox";
import { ask, createTestUser, TEST_ORIGIN, type TestUser } from "@/lib/sandbox/test-client";
import {
  addAgainMutation,
  addTrackersMutation,
  cleanTransfersMutation,
  reannounceMutation,
  removeTransfersMutation,
  retryTransfersMutation,
} from "./mutations";
import { transferKeys, transfersQuery } from "./queries";
import { linkToAddAgain } from "./transfer-actions";

let sandbox: Sandbox;
let user: TestUser;
let api: PutioApi;
let client: QueryClient;

beforeEach(async () => {
  sandbox = createSandbox();
  user = await createTestUser(sandbox, { seed: "demo" });
  client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 30_000 } } });
  api = {
    baseUrl: `${TEST_ORIGIN}/v2`,
    fetch: (input, init) => {
      const request = new Request(input, init);
      request.headers.set("authorization", `Token ${user.token}`);
      return sandbox.fetch(request, { clientIp: "127.0.0.1" });
    },
  };
  await client.fetchQuery(transfersQuery(api));
});
afterEach(() => sandbox.close());

function perform<Reply, Given, Kept>(options: MutationOptions<Reply, Error, Given, Kept>, given: Given) {
  return client.getMutationCache().build(client, options).execute(given);
}

const shown = () => client.getQueryData<readonly Transfer[]>(transferKeys.list()) ?? [];
const shownNames = () => shown().map(({ name }) => name);

function find(name: string): Transfer {
  const transfer = shown().find((candidate) => candidate.name === name);
  if (!transfer) throw new Error(`There is no transfer called ${name}.`);
  return transfer;
}

/** As put.io has them. */
async function stored(): Promise<{ name: string; status: string }[]> {
  const { body } = await ask(sandbox, "/v2/transfers/list", { token: user.token });
  return body.transfers as { name: string; status: string }[];
}

const failAt = (path: string) =>
  ask(sandbox, "/_sandbox/faults", { json: { username: user.username, path, status: 500 } });

describe("removeTransfersMutation", () => {
  it("takes a transfer off the list, at once and at put.io", async () => {
    await perform(removeTransfersMutation(api, { client }), [find("The Lost Reel")]);
    expect(shownNames()).not.toContain("The Lost Reel");
    expect((await stored()).map(({ name }) => name)).not.toContain("The Lost Reel");
  });

  it("puts it back where it was when put.io refuses", async () => {
    const before = shownNames();
    await failAt("/v2/transfers/cancel");
    const removed = perform(removeTransfersMutation(api, { client }), [find("The Lost Reel")]);
    await expect(removed).rejects.toThrow();
    expect(shownNames()).toEqual(before);
  });
});

describe("addAgainMutation", () => {
  it("brings back what was cancelled, under the same name", async () => {
    const lost = find("The Lost Reel");
    await perform(removeTransfersMutation(api, { client }), [lost]);
    const url = linkToAddAgain(lost) ?? "";
    const { refusals } = await perform(addAgainMutation(api, { client }), [
      { url, parentId: lost.parentId, callbackUrl: null },
    ]);
    expect(refusals).toEqual([]);
    expect((await stored()).map(({ name }) => name)).toContain("The Lost Reel");
  });
});

describe("retryTransfersMutation", () => {
  it("begins what failed again, and shows it running", async () => {
    const { begun, failed } = await perform(retryTransfersMutation(api, { client }), [find("gone.mkv")]);
    expect([begun.length, failed.length]).toEqual([1, 0]);
    expect(find("gone.mkv").status).toBe("WAITING");
  });

  it("says which were refused, and lets the others begin", async () => {
    const gone = { ...find("gone.mkv"), id: 999_999 };
    const outcome = await perform(retryTransfersMutation(api, { client }), [find("gone.mkv"), gone]);
    expect(outcome.begun.map(({ name }) => name)).toEqual(["gone.mkv"]);
    expect(outcome.failed.map(({ transfer }) => transfer.id)).toEqual([999_999]);
  });

  it("fails where all are refused", async () => {
    await failAt("/v2/transfers/retry");
    await expect(perform(retryTransfersMutation(api, { client }), [find("gone.mkv")])).rejects.toThrow();
  });
});

describe("cleanTransfersMutation", () => {
  it("takes off what is over, and counts it", async () => {
    const before = (await stored()).length;
    const count = await perform(cleanTransfersMutation(api, { client }), undefined);
    const after = await stored();
    expect(count).toBeGreaterThan(0);
    expect(after).toHaveLength(before - count);
    expect(after.map(({ status }) => status)).not.toContain("ERROR");
  });
});

describe("trackers", () => {
  it("are added to a torrent, and to nothing else", async () => {
    const trackers = ["udp://a.example:1"];
    const options = addTrackersMutation(api, { client });
    await perform(options, { transferId: find("The Lost Reel").id, trackers });
    const refused = perform(options, { transferId: find("gone.mkv").id, trackers });
    await expect(refused).rejects.toMatchObject({ errorType: "TRANSFER_INVALID" });
  });

  it("are not asked on demand: put.io refuses that", async () => {
    const asked = perform(reannounceMutation(api), find("The Lost Reel").id);
    await expect(asked).rejects.toMatchObject({ code: "bad-request" });
  });
});
