import { type MutationOptions, QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PutioApi } from "@/lib/putio/api";
import type { Feed, FeedLog } from "@/lib/putio/rss";
import { createSandbox, type Sandbox } from "@/lib/sandbox/create-sandbox";
import { ask, createTestUser, TEST_ORIGIN, type TestUser } from "@/lib/sandbox/test-client";
import { draftOf, NEW_DRAFT, settledDraft } from "./feed-draft";
import { actMutation, changeMutation, followMutation, retryItemMutation } from "./mutations";
import { feedKeys, feedLogQuery, feedsQuery } from "./queries";

let sandbox: Sandbox;
let user: TestUser;
let api: PutioApi;
let client: QueryClient;

beforeEach(async () => {
  sandbox = createSandbox();
  user = await createTestUser(sandbox);
  client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 30_000 } } });
  api = {
    baseUrl: `${TEST_ORIGIN}/v2`,
    fetch: (input, init) => {
      const request = new Request(input, init);
      request.headers.set("authorization", `Token ${user.token}`);
      return sandbox.fetch(request, { clientIp: "127.0.0.1" });
    },
  };
});
afterEach(() => sandbox.close());

function perform<Reply, Given, Kept>(options: MutationOptions<Reply, Error, Given, Kept>, given: Given) {
  return client.getMutationCache().build(client, options).execute(given);
}

const isSaidInPlace = () => true;
const fillDisk = (freeBytes: number) =>
  sandbox.store.database.run(
    "UPDATE users SET used_bytes = disk_size_bytes - ? WHERE id = ?",
    ...[freeBytes, user.userId],
  );
const draft = settledDraft({ ...NEW_DRAFT, url: "films.example/rss", title: "Tidewater", parentId: 0 });
const follow = (change: object = {}) =>
  perform(followMutation(api, { client, isSaidInPlace }), { draft, shouldSkipOld: false, ...change });

async function followed(change: object = {}): Promise<Feed> {
  const feed = await follow(change);
  if (!feed) throw new Error("put.io lists no such feed.");
  await client.fetchQuery(feedsQuery(api));
  await client.fetchQuery(feedLogQuery(api, { feedId: feed.id }));
  return feed;
}

const listed = () => client.getQueryData<Feed[]>(feedKeys.list());
const log = (feedId: number) => client.getQueryData<FeedLog>(feedKeys.log(feedId));
const stored = async () => (await ask(sandbox, "/v2/rss/list", { token: user.token })).body.feeds;
const failAt = (path: string, fault: object = {}) =>
  ask(sandbox, "/_sandbox/faults", { json: { username: user.username, path, status: 500, ...fault } });

describe("followMutation", () => {
  it("follows a feed from today on, or with all that is in it", async () => {
    const { id } = await followed();
    expect(log(id)?.items).toHaveLength(3);
    const other = await followed({ draft: { ...draft, title: "Later" }, shouldSkipOld: true });
    expect(log(other.id)?.items).toEqual([]);
  });

  it("makes a folder of the feed's name", async () => {
    const feed = await followed({ draft: { ...draft, parentId: "new" } });
    const { body } = await ask(sandbox, `/v2/files/${feed.parentId}`, { token: user.token });
    expect(body.file).toMatchObject({ name: "Tidewater" });
  });

  it.each([
    [{ url: "https://films.invalid/rss" }, "FEED_CANNOT_FETCHED"],
    [{ title: " " }, "TITLE_REQUIRED"],
  ])("says why put.io refuses: %o", async (change, errorType) => {
    await expect(follow({ draft: { ...draft, ...change } })).rejects.toMatchObject({ errorType });
    expect(await stored()).toEqual([]);
  });

  it("finds the feed where put.io took it and the reply was lost, and makes no second one", async () => {
    await followed();
    const lost: PutioApi = {
      ...api,
      async fetch(input, init) {
        const reply = await api.fetch(input, init);
        if (String(input).endsWith("/rss/create")) throw new TypeError("The connection was reset.");
        return reply;
      },
    };
    const options = followMutation(lost, { client, isSaidInPlace });
    const feed = await perform(options, { draft, shouldSkipOld: true });
    expect(feed).toMatchObject({ title: "Tidewater" });
    expect(await stored()).toHaveLength(2);
  });

  it("fails where the reply was lost and put.io knows nothing of it", async () => {
    await failAt("/v2/rss/create");
    await expect(follow()).rejects.toMatchObject({ code: "unavailable" });
    expect(await stored()).toEqual([]);
  });

  it("pauses at once what was paused before it was deleted", async () => {
    await followed({ isPaused: true });
    expect(await stored()).toMatchObject([{ paused: true }]);
  });
});

describe("changeMutation", () => {
  it("changes every field", async () => {
    const feed = await followed();
    const change = {
      title: "Tides",
      keyword: "episode 4",
      unwantedKeywords: "cam",
      shouldDeleteOldFiles: true,
    };
    const options = changeMutation(api, { client, isSaidInPlace });
    await perform(options, { feedId: feed.id, draft: { ...draftOf(feed), ...change } });
    const [kept] = await client.fetchQuery(feedsQuery(api));
    expect(kept && draftOf(kept)).toEqual({ ...draft, ...change });
  });
});

describe("actMutation", () => {
  it("pauses and resumes at once and at put.io", async () => {
    const feed = await followed();
    const pausing = perform(actMutation(api, { client }), { feed, act: "pause" });
    await expect.poll(() => listed()?.[0]?.isPaused).toBe(true);
    expect(log(feed.id)?.feed.isPaused).toBe(true);
    await pausing;
    expect(await stored()).toMatchObject([{ paused: true }]);
    await perform(actMutation(api, { client }), { feed, act: "resume" });
    expect(await stored()).toMatchObject([{ paused: false }]);
  });

  it("takes a deletion back where put.io fails", async () => {
    const feed = await followed();
    await failAt(`/v2/rss/${feed.id}/delete`, { status: 403 });
    const deleting = perform(actMutation(api, { client }), { feed, act: "delete" });
    await expect(deleting).rejects.toMatchObject({ code: "forbidden" });
    expect(listed()).toHaveLength(1);
    expect(await stored()).toHaveLength(1);
  });

  it("deletes, and empties the list of items", async () => {
    const feed = await followed();
    await perform(actMutation(api, { client }), { feed, act: "clear-log" });
    expect(log(feed.id)?.items).toEqual([]);
    await perform(actMutation(api, { client }), { feed, act: "delete" });
    expect(listed()).toEqual([]);
    expect(await stored()).toEqual([]);
  });
});

describe("trying again", () => {
  it("shows the item on its way, and counts it no longer as failed", async () => {
    fillDisk(0);
    const feed = await followed();
    const [item, ...others] = log(feed.id)?.items ?? [];
    if (!item) throw new Error("There is no item.");
    expect(item.failureReason).toMatch(/space/);
    fillDisk(1024 ** 4);
    await perform(retryItemMutation(api, { client }), { feed, item });
    expect(log(feed.id)?.items[0]).toMatchObject({ id: item.id, failureReason: null, fileId: null });
    expect(listed()?.[0]?.failedItemCount).toBe(others.length);
    await perform(actMutation(api, { client }), { feed, act: "retry-all" });
    const after = await client.fetchQuery({ ...feedLogQuery(api, { feedId: feed.id }), staleTime: 0 });
    expect(after.items.map(({ failureReason }) => failureReason)).toEqual([null, null, null]);
  });
});
