import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../create-sandbox";
import { feedListSchema, feedReplySchema, itemsSchema } from "../gate-schemas-rss";
import { jobsOf } from "../jobs/sandbox-jobs";
import { ask, createTestUser, type TestUser } from "../test-client";

const DAY_SECONDS = 86_400;
const SOURCE = "https://feeds.example/tidewater.rss";

let sandbox: Sandbox;
let user: TestUser;

beforeEach(async () => {
  sandbox = createSandbox({ realNow: () => 1_790_000_000_000 });
  user = await createTestUser(sandbox);
});

afterEach(() => sandbox.close());

const get = async (path: string) => (await ask(sandbox, `/v2/${path}`, { token: user.token })).body;
const post = (path: string, form: Record<string, string | number> = {}) =>
  ask(sandbox, `/v2/rss/${path}`, { token: user.token, form });

async function subscribe(change: Record<string, string | number> = {}) {
  const form = {
    title: "Tidewater",
    rss_source_url: SOURCE,
    unwanted_keywords: "",
    parent_dir_id: 0,
    ...change,
  };
  return feedReplySchema.parse((await post("create", form)).body).feed;
}

const items = async (id: number) => itemsSchema.parse(await get(`rss/${id}/items`)).items;
const titles = async (id: number) => (await items(id)).map((item) => item.title);
const events = async () => (await get("events/list")).events as Record<string, unknown>[];

async function names(parentId = 0): Promise<string[]> {
  const { files } = await get(`files/list?parent_id=${parentId}`);
  return (files as { name: string }[]).map((file) => file.name);
}

describe("a feed", () => {
  test("begins a transfer for each of its items, which then have their files", async () => {
    const feed = await subscribe();
    expect(await titles(feed.id)).toEqual([3, 2, 1].map((number) => `Tidewater - Episode ${number}.mkv`));
    const { transfers } = await get("transfers/list");
    expect(transfers).toContainEqual(expect.objectContaining({ subscription_id: feed.id }));
    sandbox.clock.advance(60);
    expect(await names()).toHaveLength(3);
    for (const item of await items(feed.id)) expect(item).toMatchObject({ user_file_id: expect.any(Number) });
  });

  test("brings one more each day, and none while it is paused", async () => {
    const { id } = await subscribe({ dont_process_whole_feed: "on" });
    expect(await titles(id)).toEqual([]);
    sandbox.clock.advance(DAY_SECONDS);
    expect(await titles(id)).toEqual(["Tidewater - Episode 4.mkv"]);
    await post(`${id}/pause`);
    sandbox.clock.advance(2 * DAY_SECONDS);
    expect(await titles(id)).toHaveLength(1);
    expect(feedListSchema.parse(await get("rss/list")).feeds).toMatchObject([{ paused: true }]);
    await post(`${id}/resume`);
    expect(await titles(id)).toHaveLength(3);
  });

  test("takes what its keywords say", async () => {
    const { id } = await subscribe({ keyword: "episode 1, episode 3", unwanted_keywords: "3.MKV" });
    expect(await titles(id)).toEqual(["Tidewater - Episode 1.mkv"]);
  });

  test("puts things into a folder of its own where that is asked for", async () => {
    const feed = await subscribe({ parent_dir_id: "newf" });
    expect(feed.parentdirid).toBe(feed.parent_dir_id);
    sandbox.clock.advance(60);
    expect(await names()).toEqual(["Tidewater"]);
    expect(await names(feed.parent_dir_id)).toHaveLength(3);
  });

  test("is changed as a whole, and forgotten with its log but not with its files", async () => {
    const { id } = await subscribe();
    const change = { title: "Tides", rss_source_url: SOURCE, parent_dir_id: 0, delete_old_files: "true" };
    expect((await post(String(id), change)).body).toEqual({ status: "OK" });
    expect((await get(`rss/${id}`)).feed).toMatchObject({ title: "Tides", delete_old_files: true });
    sandbox.clock.advance(60);
    await post(`${id}/clear-log`);
    expect(await titles(id)).toEqual([]);
    sandbox.clock.advance(7200);
    expect(await titles(id)).toEqual([]);
    await post(`${id}/delete`);
    expect((await ask(sandbox, `/v2/rss/${id}`, { token: user.token })).status).toBe(404);
    expect(await names()).toHaveLength(3);
  });

  test("is its owner's own", async () => {
    const { id } = await subscribe();
    const other = await createTestUser(sandbox);
    for (const path of [`${id}`, `${id}/items`]) {
      expect((await ask(sandbox, `/v2/rss/${path}`, { token: other.token })).status).toBe(404);
    }
  });

  test.each([
    [{ title: " " }, "TITLE_REQUIRED"],
    [{ rss_source_url: "" }, "URL_REQUIRED"],
    [{ rss_source_url: "ftp://feeds.example" }, "URL_NOT_VALID"],
    [{ rss_source_url: "https://feeds.invalid/a" }, "FEED_CANNOT_FETCHED"],
  ])("%o is refused with %s, and leaves nothing behind", async (change, errorType) => {
    const form = { title: "Tidewater", rss_source_url: SOURCE, parent_dir_id: "newf", ...change };
    const { status, body } = await post("create", form);
    expect([status, body.error_type]).toEqual([400, errorType]);
    expect([(await get("rss/list")).feeds, await names()]).toEqual([[], []]);
  });
});

describe("an account without space", () => {
  const fillUpTo = (freeBytes: number) =>
    sandbox.store.database.run(
      "UPDATE users SET used_bytes = disk_size_bytes - ? WHERE id = ?",
      ...[freeBytes, user.userId],
    );

  test("has items that failed, which can be tried again", async () => {
    fillUpTo(0);
    const { id } = await subscribe();
    expect(await items(id)).toMatchObject([1, 2, 3].map(() => ({ is_failed: true })));
    expect((await get("rss/list")).feeds).toMatchObject([{ failed_item_count: 3 }]);
    expect((await events())[0]).toMatchObject({ type: "transfer_from_rss_error", rss_id: id });
    fillUpTo(1024 ** 4);
    const [newest] = await items(id);
    expect((await post(`${id}/items/${newest?.id}/retry`)).status).toBe(200);
    expect((await items(id)).map((item) => item.is_failed)).toEqual([false, true, true]);
    expect((await post(`${id}/items/${newest?.id}/retry`)).status).toBe(400);
    await post(`${id}/retry-all`);
    expect((await items(id)).map((item) => item.is_failed)).toEqual([false, false, false]);
  });

  test("makes room by the feed's oldest file, where the feed may", async () => {
    const { id } = await subscribe({ delete_old_files: "on" });
    sandbox.clock.advance(60);
    expect(await names()).toContain("Tidewater - Episode 1.mkv");
    fillUpTo(10);
    sandbox.clock.advance(DAY_SECONDS);
    await get("rss/list");
    sandbox.clock.advance(60);
    expect(await titles(id)).toContain("Tidewater - Episode 4.mkv");
    expect(await names()).toEqual([2, 3, 4].map((number) => `Tidewater - Episode ${number}.mkv`));
    expect((await events()).map((event) => event.type)).toContain("file_from_rss_deleted_for_space");
  });
});

describe("a feed of this machine", () => {
  const pages: Record<string, string> = {};
  let server: Server;
  let origin: string;

  beforeEach(async () => {
    server = createServer((request, response) => {
      const page = pages[request.url ?? ""];
      response.statusCode = page === undefined ? 404 : 200;
      response.end(page);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    pages["/feed"] = `<?xml version="1.0"?><rss version="2.0"><channel><title>All</title>
      <item><title><![CDATA[Salt & Sand.mkv]]></title><enclosure url="https://a.example/1.mkv?x=1&amp;y=2"/>
        <guid>1</guid><pubDate>Tue, 01 Sep 2026 10:00:00 GMT</pubDate></item>
      <item><title>No link</title></item>
      <item><title>&lt;b&gt; &#x2014; &quot;</title><link>https://a.example/2.mkv</link></item>
      </channel></rss>`;
    pages["/page"] = "<html>no feed</html>";
  });

  afterEach(() => new Promise((resolve) => server.close(resolve)));

  test("is really read", async () => {
    const { id } = await subscribe({ rss_source_url: `${origin}/feed` });
    expect((await titles(id)).sort()).toEqual(['<b> — "', "Salt & Sand.mkv"]);
    expect((await items(id)).map((item) => item.publish_date)).toContain("2026-09-01T10:00:00");
  });

  test("that is none, or is not there, is refused", async () => {
    const form = { title: "T", parent_dir_id: 0 };
    const page = await post("create", { ...form, rss_source_url: `${origin}/page` });
    const none = await post("create", { ...form, rss_source_url: `${origin}/none` });
    expect([page.body.error_type, none.body.error_type]).toEqual([
      "FEED_CANNOT_PARSED",
      "FEED_CANNOT_FETCHED",
    ]);
  });

  test("that stops answering is paused after three times, and the history tells", async () => {
    const { id } = await subscribe({ rss_source_url: `${origin}/feed` });
    delete pages["/feed"];
    for (let hour = 1; hour <= 3; hour++) {
      sandbox.clock.advance(3600);
      await get("rss/list");
      await jobsOf(sandbox).transfers.whenIdle();
    }
    expect((await get(`rss/${id}`)).feed).toMatchObject({ paused: true, last_error: "FEED_CANNOT_FETCHED" });
    expect((await events()).map((event) => event.type)).toContain("rss_filter_paused");
  });
});
