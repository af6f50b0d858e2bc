import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../sandbox/create-sandbox";
import { createTestUser } from "../sandbox/test-client";
import type { PutioApi } from "./api";
import { createFolder } from "./organise";
import { getSettings, type SettingsPatch, updateProfile, updateSettings } from "./settings";

let sandbox: Sandbox;
let api: PutioApi;
let bodies: unknown[];

beforeEach(async () => {
  sandbox = createSandbox();
  const { token } = await createTestUser(sandbox, { seed: "empty" });
  bodies = [];
  api = {
    baseUrl: "http://putio.test/v2",
    fetch: async (input, init) => {
      if (typeof init?.body === "string" && init.body.startsWith("{")) bodies.push(JSON.parse(init.body));
      const headers = { ...Object.fromEntries(new Headers(init?.headers)), authorization: `Token ${token}` };
      return sandbox.fetch(new Request(String(input), { ...init, headers }));
    },
  };
});

afterEach(() => sandbox.close());

/** Of every field another value than a new account has; but for the two that need something of this account's own. */
const OTHER: Omit<Required<SettingsPatch>, "usesPrivateDownloadIp" | "defaultDownloadFolderId"> = {
  isResumeEnabled: false,
  shouldUseResume: false,
  isHistoryEnabled: false,
  isTrashEnabled: false,
  shouldPlayNext: false,
  shouldHideSubtitles: true,
  shouldNotAutoselectSubtitles: true,
  subtitleLanguages: ["tur", "eng"],
  sortBy: "DATE_DESC",
  theme: "light",
  locale: "tr",
  callbackUrl: "https://example.com/done",
  pushoverToken: "u".repeat(30),
  tunnelRouteName: "cdn77",
  isInvisible: true,
  sendsLoginMails: false,
  showsOptimisticUsage: true,
  transferSortBy: "name",
  usesDarkTheme: false,
  usesFluidLayout: true,
  usesTheaterMode: true,
  isBetaUser: true,
  videoPlayer: "html5",
};

describe("settings", () => {
  it("come back as they were written, every one of them", async () => {
    const { id } = await createFolder(api, { parentId: 0, name: "Downloads" });
    const patch = { ...OTHER, defaultDownloadFolderId: id };
    await updateSettings(api, { patch });
    const rest = { usesPrivateDownloadIp: false, hasTwoFactor: false };
    expect(await getSettings(api, {})).toEqual({ ...patch, ...rest });
  });

  it.each(Object.keys(OTHER) as (keyof typeof OTHER)[])("leave the others alone: %s", async (key) => {
    const before = await getSettings(api, {});
    await updateSettings(api, { patch: { [key]: OTHER[key] } });
    expect(await getSettings(api, {})).toEqual({ ...before, [key]: OTHER[key] });
    expect(Object.keys(bodies[0] as object)).toHaveLength(1);
  });

  it.each([
    [["tur"], ["tur", null]],
    [[], [null, null]],
  ])("clear the languages that are left out: %j", async (subtitleLanguages, wire) => {
    await updateSettings(api, { patch: { subtitleLanguages: ["eng", "tur"] } });
    await updateSettings(api, { patch: { subtitleLanguages } });
    expect(bodies[1]).toEqual({ subtitle_languages: wire });
    expect((await getSettings(api, {})).subtitleLanguages).toEqual(subtitleLanguages);
  });

  it("that are not named ask nothing, and two-factor is never among them", async () => {
    await updateSettings(api, { patch: {} });
    const sneaked: object = { hasTwoFactor: true, two_factor_enabled: { enable: false }, username: "x" };
    await updateSettings(api, { patch: { ...sneaked, theme: undefined } });
    expect(bodies).toEqual([]);
  });

  it("that need something which the account has not are refused by name", async () => {
    await expect(updateSettings(api, { patch: { usesPrivateDownloadIp: true } })).rejects.toMatchObject({
      code: "forbidden",
      errorType: "UNAVAILABLE_VALUE",
    });
    expect(bodies).toEqual([{ use_private_download_ip: true }]);
  });

  it("that put.io refuses change nothing", async () => {
    const before = await getSettings(api, {});
    const patch = { callbackUrl: "not-a-url", theme: "dark" } as const;
    await expect(updateSettings(api, { patch })).rejects.toMatchObject({
      code: "bad-request",
      errorType: "INVALID_CALLBACK_URL",
    });
    expect(await getSettings(api, {})).toEqual(before);
  });
});

describe("the profile", () => {
  it("takes a new mail address with the present password alone", async () => {
    const wrong = updateProfile(api, { patch: { mail: "a@example.com", currentPassword: "wrong" } });
    await expect(wrong).rejects.toMatchObject({ errorType: "INVALID_CURRENT_PASSWORD" });
    expect(bodies).toEqual([{ mail: "a@example.com", current_password: "wrong" }]);
  });

  it("takes a new name without it", async () => {
    await updateProfile(api, { patch: { username: "somebody-else" } });
    expect(bodies).toEqual([{ username: "somebody-else" }]);
  });
});
