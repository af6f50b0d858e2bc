import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../create-sandbox";
import { ask, askRaw, createTestUser, type TestUser } from "../test-client";

let sandbox: Sandbox;
let user: TestUser;

beforeAll(async () => {
  sandbox = createSandbox();
  user = await createTestUser(sandbox);
});

afterAll(() => sandbox.close());

const save = (json: unknown) => ask(sandbox, "/v2/account/settings", { token: user.token, json });

async function settings(): Promise<Record<string, unknown>> {
  const { body } = await ask(sandbox, "/v2/account/settings", { token: user.token });
  return Object(body.settings);
}

describe("settings", () => {
  test("saves any subset and keeps the rest", async () => {
    expect((await save({ theme: "dark", subtitle_languages: ["tur", null] })).body).toEqual({ status: "OK" });
    expect(await settings()).toMatchObject({
      theme: "dark",
      subtitle_languages: ["tur", null],
      sort_by: "NAME_ASC",
    });
  });

  test("saves nothing of a request that is refused in part", async () => {
    const before = await settings();
    expect((await save({ hide_subtitles: true, theme: "pink" })).status).toBe(400);
    expect(await settings()).toEqual(before);
  });

  test.each([
    [{ callback_url: "not-a-url" }, 400, "INVALID_CALLBACK_URL"],
    [{ theme: "pink" }, 400, "INVALID_VALUE"],
    [{ hide_subtitles: "perhaps" }, 400, "INVALID_VALUE"],
    [{ hide_subtitles: null }, 400, "INVALID_VALUE"],
    [{ subtitle_languages: ["eng", "tur", "deu"] }, 400, "INVALID_VALUE"],
    [{ subtitle_languages: ["klingon"] }, 400, "INVALID_VALUE"],
    [{ subtitle_languages: { 0: "eng" } }, 400, "INVALID_VALUE"],
    [{ sort_by: "COLOUR_ASC" }, 400, "INVALID_VALUE"],
    [{ default_download_folder: "root" }, 400, "INVALID_VALUE"],
    [{ default_download_folder: 999_999_999 }, 400, "INVALID_VALUE"],
    [{ tunnel_route_name: "under the sea" }, 400, "INVALID_VALUE"],
    [{ pushover_token: "short" }, 400, "INVALID_PUSHOVER_TOKEN"],
    [{ use_private_download_ip: true }, 403, "UNAVAILABLE_VALUE"],
    [{ locale: 7 }, 400, "INVALID_VALUE"],
    [{ username: "a b" }, 400, "INVALID_USERNAME"],
    [{ mail: "new@example.com" }, 400, "INVALID_CURRENT_PASSWORD"],
    [{ password: "long enough", current_password: "wrong" }, 400, "INVALID_CURRENT_PASSWORD"],
    [{ two_factor_enabled: { code: "123456", enable: true } }, 400, "INVALID_CODE"],
    [{ two_factor_enabled: { code: "123456", enable: false } }, 403, "NOT_ENABLED"],
    [{ two_factor_enabled: { code: "123456", enable: "yes" } }, 400, "INVALID_ENABLE"],
  ])("%o is refused with %i %s", async (change, status, errorType) => {
    const reply = await save(change);
    expect([reply.status, reply.body.error_type]).toEqual([status, errorType]);
  });

  test("every field comes back as it was sent", async () => {
    const form = { name: "Downloads", parent_id: 0 };
    const { body } = await ask(sandbox, "/v2/files/create-folder", { token: user.token, form });
    const wanted = {
      beta_user: true,
      callback_url: "https://hooks.example/putio?a=1",
      dark_theme: true,
      default_download_folder: Object(body.file).id,
      dont_autoselect_subtitles: true,
      fluid_layout: true,
      hide_subtitles: true,
      history_enabled: false,
      is_invisible: true,
      locale: "tr",
      login_mails_enabled: true,
      next_episode: false,
      pushover_token: "a".repeat(30),
      show_optimistic_usage: true,
      sort_by: "SIZE_DESC",
      start_from: false,
      subtitle_languages: ["tur", "eng"],
      theater_mode: true,
      theme: "light",
      transfer_sort_by: "NAME_ASC",
      trash_enabled: false,
      tunnel_route_name: "cdn77",
      two_factor_enabled: false,
      use_private_download_ip: false,
      use_start_from: false,
      video_player: null,
    };
    const before = await settings();
    const { two_factor_enabled: _, ...change } = wanted;
    expect((await save(change)).body).toEqual({ status: "OK" });
    expect(await settings()).toEqual(wanted);
    const { two_factor_enabled: __, ...original } = before;
    await save(original);
    expect(await settings()).toEqual(before);
  });

  test("takes another's folder for no folder", async () => {
    const other = await createTestUser(sandbox, { seed: "two-friends" });
    const reply = await save({ default_download_folder: other.reply.shared_folder_id });
    expect(reply.body.error_type).toBe("INVALID_VALUE");
  });

  test("refuses one's own name and another's", async () => {
    const other = await createTestUser(sandbox);
    expect((await save({ username: user.username })).body.error_type).toBe("SAME_USERNAME");
    expect((await save({ username: other.username.toUpperCase() })).body.error_type).toBe("USERNAME_EXISTS");
  });

  test("changes the mail address with the current password", async () => {
    const current_password = user.password;
    expect((await save({ mail: "no address", current_password })).body.error_type).toBe("INVALID_MAIL");
    expect((await save({ mail: "new@example.com", current_password })).status).toBe(200);
    const { body } = await ask(sandbox, "/v2/account/info", { token: user.token });
    expect(body.info).toMatchObject({ mail: "new@example.com", password_last_changed_at: null });
  });

  test("refuses mail addresses that are thrown away, and those of others", async () => {
    const other = await createTestUser(sandbox);
    const mail = (address: string) => save({ mail: address, current_password: user.password });
    expect((await mail("me@Mailinator.com")).body.error_type).toBe("DISPOSABLE_MAIL_NOT_ALLOWED");
    const taken = await mail(`${other.username}@EXAMPLE.com`);
    expect([taken.status, taken.body.error_type]).toEqual([409, "EXISTING_MAIL"]);
  });

  test("changes the password, which is then the one to sign in with", async () => {
    const current_password = user.password;
    const change = (password: string) => save({ password, current_password });
    expect((await change("letmein1")).body.error_type).toBe("PWNED_NEW_PASSWORD");
    expect((await change("abc")).body.error_type).toBe("INVALID_NEW_PASSWORD");
    expect((await change("a better one")).status).toBe(200);
    const { body } = await ask(sandbox, "/v2/account/info", { token: user.token });
    expect(Object(body.info).password_last_changed_at).toMatch(/^\d{4}-/);
    const query = { type: "password_change" };
    const mails = await ask(sandbox, "/v2/account/confirmation/list", { token: user.firstPartyToken, query });
    expect(mails.body.confirmations).toHaveLength(1);
    user.password = "a better one";
  });
});

describe("languages", () => {
  test("has English under the code that clients look for", async () => {
    const { body } = await ask(sandbox, "/v2/account/subtitle_languages", { token: user.token });
    expect(body.languages).toContainEqual({ code: "eng", name: "English" });
  });
});

describe("avatar", () => {
  test("is a picture that runs nothing, whatever the name", async () => {
    const reply = await askRaw(sandbox, `/avatars/${encodeURIComponent('<script>"')}`);
    expect(reply.headers.get("content-type")).toBe("image/png");
    const picture = Buffer.from(await reply.arrayBuffer());
    expect(picture.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect(picture.readUInt32BE(16)).toBe(96);
  });
});

describe("config", () => {
  const call = (path: string, options: Record<string, unknown> = {}) =>
    ask(sandbox, `/v2/config${path}`, { token: user.token, ...options });

  test("keeps any JSON under any key", async () => {
    const key = `/${encodeURIComponent("a b/ü")}`;
    const value = { list: [1, null, "x"], nested: { yes: true } };
    expect((await call(key, { method: "PUT", json: { value } })).body).toEqual({ status: "OK" });
    expect((await call(key)).body).toEqual({ status: "OK", value });
    expect((await call("")).body.config).toEqual({ "a b/ü": value });
    await call(key, { method: "DELETE" });
    expect((await call(key)).body.value).toBeNull();
  });

  test("replaces everything at once", async () => {
    await call("/old", { method: "PUT", json: { value: 1 } });
    await call("", { method: "PUT", json: { config: { fresh: [2] } } });
    expect((await call("")).body.config).toEqual({ fresh: [2] });
  });

  test("is kept apart for every app", async () => {
    await call("/mine", { method: "PUT", json: { value: 1 } });
    const { body } = await ask(sandbox, "/v2/config/mine", { token: user.firstPartyToken });
    expect(body.value).toBeNull();
  });

  test.each([
    ["a key without a value", "/key", {}],
    ["everything as a list", "", { config: [] }],
    ["everything as nothing", "", {}],
    ["more than 16 MB", "/key", { value: "x".repeat(16 * 1024 * 1024) }],
  ])("refuses %s with 400", async (_, path, json) => {
    expect((await call(path, { method: "PUT", json })).status).toBe(400);
  });
});
