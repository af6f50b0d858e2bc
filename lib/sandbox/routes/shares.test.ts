import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../create-sandbox";
import { sharedSchema, sharedWithOfOldSchema, sharedWithSchema } from "../gate-schemas-sharing";
import { ask, createTestUser, type TestUser } from "../test-client";
import { plantPaths } from "../test-tree";

let sandbox: Sandbox;
let owner: TestUser;
let friend: TestUser;
let ids: Record<string, number>;

beforeEach(async () => {
  sandbox = createSandbox();
  [owner, friend] = await Promise.all([createTestUser(sandbox), createTestUser(sandbox)]);
  sandbox.store.friends.befriend(owner.userId, friend.userId);
  ids = plantPaths(sandbox, owner.userId, {
    A: { "one.mkv": 10, inner: { "two.mkv": 20 } },
    B: { "three.mkv": 5 },
    "film.mkv": 7,
  });
});

afterEach(() => sandbox.close());

const at = (...names: string[]) => names.map((name) => ids[name]).join(",");
const get = (path: string, user = owner) => ask(sandbox, path, { token: user.token });

function share(names: string[], friends: string, more: Record<string, string> = {}) {
  const form = { ...(names.length > 0 && { file_ids: at(...names) }), friends, ...more };
  return ask(sandbox, "/v2/files/share", { token: owner.token, form });
}

function unshare(name: string, form: Record<string, string>) {
  return ask(sandbox, `/v2/files/${at(name)}/unshare`, { token: owner.token, form });
}

async function shared(): Promise<[string, "everyone" | number][]> {
  const { body } = await get("/v2/files/shared");
  return sharedSchema.parse(body).shared.map((file) => [file.name, file.shared_with]);
}

async function sharesOf(name: string): Promise<{ share_id: number; user_name: string }[] | "everyone"> {
  const reply = sharedWithSchema.parse((await get(`/v2/files/${at(name)}/shared-with-v2`)).body);
  return reply.share_type === "everyone" ? "everyone" : reply.shares;
}

async function seen(user = friend): Promise<string[]> {
  const { body } = await get("/v2/files/list/items-shared-with-you", user);
  const folders = body.files as { id: number }[];
  const inside = await Promise.all(folders.map(({ id }) => get(`/v2/files/list?parent_id=${id}`, user)));
  return inside.flatMap((reply) => (reply.body.files as { name: string }[]).map((file) => file.name));
}

async function befriended(): Promise<TestUser> {
  const user = await createTestUser(sandbox);
  sandbox.store.friends.befriend(owner.userId, user.userId);
  return user;
}

describe("POST /v2/files/share", () => {
  test("shows files to a friend at once, and is told to the friend's history", async () => {
    expect((await share(["A", "film.mkv"], friend.username)).status).toBe(200);
    expect(await seen()).toEqual(["A", "film.mkv"]);
    expect(await shared()).toEqual([
      ["A", 1],
      ["film.mkv", 1],
    ]);
    const { body } = await get("/v2/events/list", friend);
    expect(body.events).toMatchObject([
      { type: "file_shared", file_name: "film.mkv", sharing_user_name: owner.username },
      { type: "file_shared", file_name: "A", file_id: ids.A },
    ]);
  });

  test("a second time changes nothing", async () => {
    await share(["A"], friend.username);
    const before = await sharesOf("A");
    expect((await share(["A"], friend.username)).status).toBe(200);
    expect(await sharesOf("A")).toEqual(before);
    expect((await get("/v2/events/list", friend)).body.events).toHaveLength(1);
  });

  test("adds friends to those who see a file already", async () => {
    const second = await befriended();
    await share(["A"], friend.username);
    await share(["A"], `${friend.username},${second.username}`);
    expect(await shared()).toEqual([["A", 2]]);
  });

  test("with everyone takes the place of single friends, and reaches whoever becomes one", async () => {
    await share(["A"], friend.username);
    await share(["A"], "everyone");
    expect([await shared(), await sharesOf("A")]).toEqual([[["A", "everyone"]], "everyone"]);
    const late = await befriended();
    expect(await seen(late)).toEqual(["A"]);
    const stranger = await createTestUser(sandbox);
    expect((await get(`/v2/files/${ids.A}`, stranger)).status).toBe(404);
  });

  test("takes everything that a listing covers, but for some", async () => {
    const { body } = await get("/v2/files/list?per_page=1");
    await share([], friend.username, { cursor: String(body.cursor), exclude_ids: at("A") });
    expect(await seen()).toEqual(["B", "film.mkv"]);
  });

  test("tells a friend nothing whose history is off", async () => {
    await ask(sandbox, "/v2/account/settings", { token: friend.token, json: { history_enabled: false } });
    await share(["A"], friend.username);
    expect((await get("/v2/events/list", friend)).body.events).toEqual([]);
  });

  test.each([
    ["with one of them by name", () => friend.username, () => friend.username],
    ["with everyone", () => "everyone", () => friend.username],
    ["with everyone, again", () => "everyone", () => "everyone"],
  ])("what lies in a folder that is shared %s is ALREADY_SHARED", async (_, above, below) => {
    await share(["A"], above());
    const reply = await share(["film.mkv", "A/inner/two.mkv"], below());
    expect([reply.status, reply.body.error_type]).toEqual([400, "ALREADY_SHARED"]);
    expect((await shared()).map(([name]) => name)).toEqual(["A"]);
  });

  test("what lies in a folder that somebody else sees can be shared all the same", async () => {
    const second = await befriended();
    await share(["A"], friend.username);
    expect((await share(["A/one.mkv"], second.username)).status).toBe(200);
    expect(await seen(second)).toEqual(["one.mkv"]);
    expect((await share(["A/inner"], "everyone")).status).toBe(200);
  });

  test.each<[string, Record<string, string>, number, string]>([
    ["nobody", { file_ids: "A", friends: "" }, 400, "BadRequest"],
    ["nothing", { friends: "everyone" }, 400, "BadRequest"],
    ["somebody who is no friend", { file_ids: "A", friends: "stranger" }, 404, "USER_NOT_FOUND"],
    ["a file that is not there", { file_ids: "999999999", friends: "everyone" }, 404, "NotFound"],
    ["the root", { file_ids: "0", friends: "everyone" }, 404, "NotFound"],
  ])("%s is refused", async (_, given, status, errorType) => {
    const form = { ...given, ...(given.file_ids === "A" && { file_ids: at("A") }) };
    const reply = await ask(sandbox, "/v2/files/share", { token: owner.token, form });
    expect([reply.status, reply.body.error_type]).toEqual([status, errorType]);
    expect(await shared()).toEqual([]);
  });

  test("one stranger among friends spoils the call, and a friend's file cannot be shared further", async () => {
    await createTestUser(sandbox);
    expect((await share(["A"], `${friend.username},demo-nobody`)).status).toBe(404);
    expect(await shared()).toEqual([]);
    await share(["A"], friend.username);
    const form = { file_ids: at("A"), friends: owner.username };
    const reply = await ask(sandbox, "/v2/files/share", { token: friend.token, form });
    expect(reply.status).toBe(403);
  });

  test("a friend may be called anything", async () => {
    const username = '<img src=x onerror="alert(1)">';
    const { status, body } = await ask(sandbox, "/_sandbox/users", { json: { username } });
    expect(status).toBe(200);
    sandbox.store.friends.befriend(owner.userId, Number(body.user_id));
    await share(["A"], username);
    expect(await sharesOf("A")).toMatchObject([{ user_name: username }]);
  });
});

describe("who sees a file", () => {
  test("is nobody before it is shared", async () => {
    expect(await sharesOf("A")).toEqual([]);
    expect(await sharesOf("A/one.mkv")).toEqual([]);
  });

  test("has a share of each friend's, with the friend's picture", async () => {
    await share(["A"], friend.username);
    const [only] = await sharesOf("A");
    expect(only).toMatchObject({ share_id: expect.any(Number), user_name: friend.username });
    const { body } = await get(`/v2/files/${ids.A}/shared-with`);
    expect(sharedWithOfOldSchema.parse(body)["shared-with"]).toEqual([only]);
    expect(only).toHaveProperty("user_avatar_url", expect.stringContaining("/avatars/"));
  });

  test.each(["999999999", "0", "-2"])("of %s is 500, as at put.io", async (id) => {
    expect((await get(`/v2/files/${id}/shared-with-v2`)).status).toBe(500);
  });

  test("is for the owner alone to know", async () => {
    await share(["A"], friend.username);
    expect((await get(`/v2/files/${ids.A}/shared-with-v2`, friend)).status).toBe(500);
    expect((await get(`/v2/files/${ids.A}/shared-with`, friend)).status).toBe(403);
  });
});

describe("POST /v2/files/:id/unshare", () => {
  test("of one share keeps the others, and ids of other files do nothing", async () => {
    const second = await befriended();
    await share(["A", "B"], `${friend.username},${second.username}`);
    const ofB = await sharesOf("B");
    const [mine] = await sharesOf("A");
    const others = ofB === "everyone" ? [] : ofB.map((each) => each.share_id);
    await unshare("A", { shares: `${Object(mine).share_id},${others.join(",")}` });
    expect(await shared()).toEqual([
      ["A", 1],
      ["B", 2],
    ]);
    expect(await seen()).toEqual(["B"]);
  });

  test.each<Record<string, string>>([{ shares: "everyone" }, { shares: "" }, {}])(
    "%o takes all shares back",
    async (form) => {
      await share(["A"], friend.username);
      expect((await unshare("A", form)).status).toBe(200);
      expect([await shared(), await seen()]).toEqual([[], []]);
    },
  );

  test("of what is not there is 404, of what is a friend's 403, of what is not shared OK", async () => {
    const form = { shares: "everyone" };
    const call = { token: owner.token, form };
    expect((await ask(sandbox, "/v2/files/999999999/unshare", call)).status).toBe(404);
    await share(["A"], friend.username);
    const theirs = await ask(sandbox, `/v2/files/${ids.A}/unshare`, { token: friend.token, form });
    expect(theirs.status).toBe(403);
    expect((await unshare("B", form)).status).toBe(200);
  });

  test("garbage for ids is refused and takes nothing back", async () => {
    await share(["A"], friend.username);
    expect((await unshare("A", { shares: "all" })).status).toBe(400);
    expect(await shared()).toEqual([["A", 1]]);
  });
});

test("what lies in the trash is shared with nobody, and is again when it is restored", async () => {
  await share(["A"], friend.username);
  await ask(sandbox, "/v2/files/delete", { token: owner.token, form: { file_ids: at("A") } });
  expect([await shared(), await seen()]).toEqual([[], []]);
  await ask(sandbox, "/v2/trash/restore", { token: owner.token, form: { file_ids: at("A") } });
  sandbox.clock.advance(3);
  expect([await shared(), await seen()]).toEqual([[["A", 1]], ["A"]]);
});
