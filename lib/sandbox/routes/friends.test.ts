import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../create-sandbox";
import { HOSTILE_NAME } from "../seeds/demo-people";
import { ask, createTestUser, type TestUser } from "../test-client";

let sandbox: Sandbox;
let one: TestUser;
let two: TestUser;

beforeEach(async () => {
  sandbox = createSandbox();
  one = await createTestUser(sandbox);
  two = await createTestUser(sandbox);
});

afterEach(() => sandbox.close());

type Person = { name: string; has_shared_files?: boolean; has_received_files?: boolean; invited?: boolean };

async function names(user: TestUser, list: string): Promise<string[]> {
  const { body } = await ask(sandbox, `/v2/friends/${list}`, { token: user.token });
  return (body.friends as Person[]).map((person) => person.name);
}

async function act(user: TestUser, name: string, verb: string): Promise<[number, unknown]> {
  const path = `/v2/friends/${encodeURIComponent(name)}/${verb}`;
  const { status, body } = await ask(sandbox, path, { method: "POST", token: user.token });
  return [status, body.error_type];
}

const OK = [200, undefined];

describe("a request", () => {
  test("waits with the one who is asked, and becomes a friendship of both when approved", async () => {
    expect(await act(one, two.username, "request")).toEqual(OK);
    expect(await names(one, "sent-requests")).toEqual([two.username]);
    expect(await names(two, "waiting-requests")).toEqual([one.username]);
    expect(await names(two, "list")).toEqual([]);
    expect(await act(two, one.username, "approve")).toEqual(OK);
    expect(await names(one, "list")).toEqual([two.username]);
    expect(await names(two, "list")).toEqual([one.username]);
    expect([await names(one, "sent-requests"), await names(two, "waiting-requests")]).toEqual([[], []]);
  });

  test("is gone on both sides when denied, and can be made again", async () => {
    await act(one, two.username, "request");
    expect(await act(two, one.username, "deny")).toEqual(OK);
    expect([await names(one, "sent-requests"), await names(two, "waiting-requests")]).toEqual([[], []]);
    await act(one, two.username, "request");
    expect(await names(two, "waiting-requests")).toEqual([one.username]);
  });

  test("made by both is a yes", async () => {
    await act(one, two.username, "request");
    await act(two, one.username, "request");
    expect(await names(one, "list")).toEqual([two.username]);
    expect(await names(two, "list")).toEqual([one.username]);
  });

  test("that nobody has made cannot be approved", async () => {
    expect(await act(two, one.username, "approve")).toEqual([404, "USER_NOT_FOUND"]);
    expect(await names(two, "list")).toEqual([]);
  });

  test("to a friend changes nothing, and none is made to oneself", async () => {
    await act(one, two.username, "request");
    await act(two, one.username, "approve");
    expect(await act(one, two.username, "request")).toEqual(OK);
    expect(await names(one, "list")).toEqual([two.username]);
    expect(await act(one, one.username, "request")).toEqual([400, "BadRequest"]);
  });

  test("can be taken back by whoever made it", async () => {
    await act(one, two.username, "request");
    expect(await act(one, two.username, "unfriend")).toEqual(OK);
    expect(await names(two, "waiting-requests")).toEqual([]);
  });

  test.each(["request", "approve", "deny", "unfriend"])("%s knows nobody of that name", async (verb) => {
    expect(await act(one, "nobody at all", verb)).toEqual([404, "USER_NOT_FOUND"]);
  });
});

describe("unfriending", () => {
  test("takes away what the two share by name, at once and on both sides", async () => {
    const user = await createTestUser(sandbox, { seed: "two-friends" });
    const friend = user.reply.friend as { username: string; access_token: string };
    const look = (token: string, id: unknown) =>
      ask(sandbox, `/v2/files/${Number(id)}`, { token }).then((reply) => reply.status);
    expect(await look(friend.access_token, user.reply.shared_folder_id)).toBe(200);
    expect(await act(user, friend.username, "unfriend")).toEqual(OK);
    expect(await look(friend.access_token, user.reply.shared_folder_id)).toBe(404);
    expect(await look(user.token, user.reply.friend_shared_folder_id)).toBe(404);
    expect(sandbox.store.shares.ofFile(Number(user.reply.shared_folder_id))).toEqual([]);
    // A second friendship does not bring the old shares back.
    sandbox.store.friends.befriend(user.userId, sandbox.store.users.byName(friend.username)?.id ?? 0);
    expect(await look(friend.access_token, user.reply.shared_folder_id)).toBe(404);
  });
});

describe("the list of friends", () => {
  test("says who shares what way, also with everyone", async () => {
    const user = await createTestUser(sandbox, { seed: "demo" });
    const { body } = await ask(sandbox, "/v2/friends/list", { token: user.token });
    const flags = (body.friends as Person[]).map((friend) => [
      friend.has_shared_files,
      friend.has_received_files,
    ]);
    expect(flags).toEqual([
      [true, true],
      [true, true],
      [false, true],
    ]);
  });

  test("holds any name as it is, and a picture for it", async () => {
    const user = await createTestUser(sandbox, { seed: "demo" });
    const { body } = await ask(sandbox, "/v2/friends/list", { token: user.token });
    const hostile = (body.friends as { name: string; avatar_url: string }[])[2];
    expect(hostile?.name).toBe(HOSTILE_NAME);
    const picture = await sandbox.fetch(new Request(hostile?.avatar_url ?? ""));
    expect(picture.headers.get("content-type")).toBe("image/png");
    const path = `/v2/friends/${encodeURIComponent(HOSTILE_NAME)}/files`;
    const folder = await ask(sandbox, path, { token: user.token });
    expect(folder.body).toEqual({ status: "OK", file: null });
  });
});

describe("looking for people", () => {
  const search = async (text: string): Promise<Person[]> => {
    const path = `/v2/friends/user-search/${encodeURIComponent(text)}`;
    const { body } = await ask(sandbox, path, { token: one.firstPartyToken });
    return body.users as Person[];
  };

  test("finds by any part of the name in any case, never oneself and never friends", async () => {
    expect((await search(two.username.slice(2).toUpperCase())).map((user) => user.name)).toEqual([
      two.username,
    ]);
    expect(await search(one.username)).toEqual([]);
    await act(one, two.username, "request");
    expect(await search(two.username)).toMatchObject([{ invited: true }]);
    await act(two, one.username, "approve");
    expect(await search(two.username)).toEqual([]);
  });

  test("does not find who hides", async () => {
    await ask(sandbox, "/v2/account/settings", { token: two.token, json: { is_invisible: true } });
    expect(await search(two.username)).toEqual([]);
  });
});

describe("invitations", () => {
  test("are so many and no more", async () => {
    const create = () =>
      ask(sandbox, "/v2/account/create_friend_invitation", { method: "POST", token: one.token });
    const codes = new Set<unknown>();
    for (let number = 0; number < 5; number++) codes.add((await create()).body.code);
    expect(codes.size).toBe(5);
    const refused = await create();
    expect([refused.status, refused.body.error_type]).toEqual([403, "FRIEND_INVITATION_LIMIT_EXCEEDED"]);
    const { body } = await ask(sandbox, "/v2/account/friend_invites", { token: one.token });
    expect(body).toMatchObject({ remaining_limit: 0 });
  });
});
