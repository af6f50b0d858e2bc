import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../create-sandbox";
import type { FileRecord } from "../state/entities";
import { ask, askRaw, createTestUser, type TestUser } from "../test-client";
import { addBytes, addFixture } from "../test-media";

const SRT = "1\r\n00:00:01,000 --> 00:00:02,000\r\n<i>Hi</i> & bye\r\n\r\n";

let sandbox: Sandbox;
let user: TestUser;
let film: FileRecord;
beforeEach(async () => {
  sandbox = createSandbox();
  user = await createTestUser(sandbox);
  film = await addFixture(sandbox, user.userId, { fixture: "two-audio.mkv", name: "Film.mkv" });
});
afterEach(() => sandbox.close());

type Entry = Record<string, string>;

async function list(query: Record<string, string> = {}, file = film) {
  const path = `/v2/files/${file.id}/subtitles`;
  const { status, body } = await ask(sandbox, path, { token: user.token, query });
  expect([status, body.status]).toEqual([200, "OK"]);
  return { default: body.default, subtitles: body.subtitles as Entry[] };
}

async function addSubtitle(name: string, content: string | Uint8Array<ArrayBuffer> = SRT): Promise<string> {
  return `file-${(await addBytes(sandbox, user.userId, { name, content })).id}`;
}

async function prefer(...languages: string[]): Promise<void> {
  const json = { subtitle_languages: languages };
  expect((await ask(sandbox, "/v2/account/settings", { token: user.token, json })).status).toBe(200);
}

function get(key: string, query: Record<string, string> = {}, method = "GET"): Promise<Response> {
  return askRaw(sandbox, `/v2/files/${film.id}/subtitles/${key}`, { token: user.token, query, method });
}

describe("the list", () => {
  test("holds all seven fields of what lies beside the video and in it", async () => {
    const key = await addSubtitle("film.Turkish.SRT");
    const { subtitles } = await list();
    expect(
      subtitles.map((entry) => [
        entry.key,
        entry.name,
        entry.language,
        entry.language_code,
        entry.format,
        entry.source,
      ]),
    ).toEqual([
      ["track-0", "English", "English", "eng", "srt", "mkv"],
      [key, "film.Turkish.SRT", "Turkish", "tur", "srt", "folder"],
      ["track-1", "Signs", "French", "fra", "ass", "mkv"],
    ]);
    for (const entry of subtitles) expect(Object.values(entry)).not.toContain(null);
  });

  test("an unknown language is Undetermined", async () => {
    await addSubtitle("Film.srt");
    const { subtitles } = await list();
    expect(subtitles.find((entry) => entry.source === "folder")).toMatchObject({
      language: "Undetermined",
      language_code: "und",
    });
  });

  test("addresses are complete: a format is appended as it stands, no header is needed", async () => {
    const { subtitles } = await list();
    const reply = await askRaw(sandbox, `${subtitles[0]?.url}&format=webvtt`);
    expect(await reply.text()).toMatch(/^WEBVTT\n\n00:00:01\.021 --> /);
  });

  test("other films' subtitles, other folders' and friends' stay out", async () => {
    await addSubtitle("Film 2.srt");
    await addSubtitle("Fil.srt");
    const folder = sandbox.store.files.createFolder({ userId: user.userId, parentId: 0, name: "Subs" });
    await addBytes(sandbox, user.userId, { name: "Film.srt", content: SRT, parentId: folder.id });
    const stranger = await createTestUser(sandbox);
    await addBytes(sandbox, stranger.userId, { name: "Film.srt", content: SRT });
    expect((await list()).subtitles.map((entry) => entry.source)).toEqual(["mkv", "mkv"]);
  });

  test("the account's languages order it and choose the default; asked ones leave the others out", async () => {
    const turkish = await addSubtitle("Film.tr.srt");
    await prefer("tur", "eng");
    const preferred = await list();
    expect(preferred.default).toBe(turkish);
    expect(preferred.subtitles.map((entry) => entry.language_code)).toEqual(["tur", "eng", "fra"]);
    const asked = await list({ languages: "fre,ger" });
    expect(asked.subtitles.map((entry) => entry.key)).toEqual(["track-1"]);
  });

  test("a forced subtitle is never the default, nor one in a language nobody asked for", async () => {
    await prefer("fra");
    expect((await list()).default).toBeNull();
  });

  test("the default is null for who does not want one chosen", async () => {
    await ask(sandbox, "/v2/account/settings", {
      token: user.token,
      json: { dont_autoselect_subtitles: true },
    });
    expect((await list()).default).toBeNull();
  });

  test("a file without any has an empty list", async () => {
    const tone = await addFixture(sandbox, user.userId, { fixture: "tone.mp3" });
    expect(await list({}, tone)).toEqual({ default: null, subtitles: [] });
  });
});

describe("a subtitle as text", () => {
  test("is SRT unless WebVTT is asked for", async () => {
    const key = await addSubtitle("Film.srt");
    expect(await (await get(key)).text()).toBe(SRT);
    const vtt = await get(key, { format: "webvtt" });
    expect(vtt.headers.get("content-type")).toBe("text/vtt; charset=utf-8");
    expect(await vtt.text()).toBe("WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<i>Hi</i> &amp; bye\n");
  });

  test("from WebVTT to SRT, and whatever the extension says", async () => {
    const key = await addSubtitle("Film.srt", "WEBVTT\n\n00:01.000 --> 00:02.000\n<i>Hi</i> &amp; bye\n");
    expect(await (await get(key)).text()).toBe(SRT);
  });

  test("in UTF-8, whatever the file is in", async () => {
    const bytes = Buffer.from(SRT.replace("Hi", "\xfcber\x85"), "latin1");
    const key = await addSubtitle("Film.de.srt", Uint8Array.from(bytes));
    expect(await (await get(key)).text()).toBe(SRT.replace("Hi", "über…"));
  });

  test("default is the first there is, and HEAD gives its length", async () => {
    const reply = await get("default");
    const head = await get("default", {}, "HEAD");
    expect(Number(head.headers.get("content-length"))).toBe(Buffer.byteLength(await reply.text()));
  });

  test("unknown keys, formats and languages", async () => {
    expect((await get("nope")).status).toBe(404);
    expect((await get("default", { format: "docx" })).status).toBe(400);
    const tone = await addFixture(sandbox, user.userId, { fixture: "tone.mp3" });
    const none = await ask(sandbox, `/v2/files/${tone.id}/subtitles/default`, { token: user.token });
    expect(none.status).toBe(404);
  });
});
