import { BufferSource, Input, MP4 } from "mediabunny";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../create-sandbox";
import { ask, askRaw, createTestUser, type TestUser } from "../test-client";
import { addBytes, addFixture } from "../test-media";

let sandbox: Sandbox;
let user: TestUser;
beforeEach(async () => {
  sandbox = createSandbox();
  user = await createTestUser(sandbox);
});
afterEach(() => sandbox.close());

type Query = Record<string, string | number>;

async function film(fixture: string, name = fixture): Promise<number> {
  return (await addFixture(sandbox, user.userId, { fixture, name })).id;
}

async function text(address: string): Promise<string> {
  const reply = await askRaw(sandbox, address);
  expect(reply.status).toBe(200);
  return reply.text();
}

async function master(id: number, query: Query = {}): Promise<string> {
  const reply = await askRaw(sandbox, `/v2/files/${id}/hls/media.m3u8`, { token: user.token, query });
  expect(reply.status).toBe(200);
  expect(reply.headers.get("content-type")).toBe("application/vnd.apple.mpegurl");
  return reply.text();
}

function addresses(playlist: string): string[] {
  return [...playlist.matchAll(/URI="([^"]+)"|^(http\S+)$/gm)].map(
    ([, attribute, line]) => attribute ?? line ?? "",
  );
}

function names(playlist: string, type: string): string[] {
  return [...playlist.matchAll(new RegExp(`TYPE=${type},.*?NAME="([^"]*)"`, "g"))].map(
    ([, name]) => name ?? "",
  );
}

describe("the multivariant playlist", () => {
  test("of a film with one sound is one variant with all that a player wants to know", async () => {
    const lines = (await master(await film("open-gop.mp4"))).split("\n");
    expect(lines[2]).toMatch(
      /^#EXT-X-STREAM-INF:BANDWIDTH=\d+,AVERAGE-BANDWIDTH=\d+,CODECS="avc1\.64000b,mp4a\.40\.2",RESOLUTION=160x90,FRAME-RATE=25\.000$/,
    );
    expect(lines).toHaveLength(5);
  });

  test("names sounds and subtitles with their languages", async () => {
    const playlist = await master(await film("two-audio.mkv"));
    expect(names(playlist, "AUDIO")).toEqual(["English", "Kommentar"]);
    expect(names(playlist, "SUBTITLES")).toEqual(["English", "Signs"]);
    expect(playlist).toContain('NAME="Kommentar",LANGUAGE="de",DEFAULT=NO,AUTOSELECT=YES,CHANNELS="1"');
    expect(playlist).toContain('NAME="English",LANGUAGE="en",DEFAULT=YES,AUTOSELECT=YES,FORCED=NO');
    expect(playlist).toContain('NAME="Signs",LANGUAGE="fr",DEFAULT=NO,AUTOSELECT=YES,FORCED=YES');
    expect(playlist).toMatch(/#EXT-X-STREAM-INF:.*,AUDIO="audio",SUBTITLES="subtitles"$/m);
  });

  test("VP9 with Opus", async () => {
    expect(await master(await film("vp9-opus.webm"))).toMatch(/CODECS="vp09\.00[\d.]*,Opus"/);
  });

  test("a subtitle's name cannot break out of its attribute", async () => {
    const id = await film("open-gop.mp4", 'x".mp4');
    await addBytes(sandbox, user.userId, { name: 'x".srt', content: "1\n00:00:01,000 --> 00:00:02,000\nHi" });
    expect(names(await master(id), "SUBTITLES")).toEqual(["x'.srt"]);
  });

  test.each<[Query, string[]]>([
    [{}, ["English", "Signs"]],
    [{ subtitle_key: "all", max_subtitle_count: -1 }, ["English", "Signs"]],
    [{ subtitle_key: "all", max_subtitle_count: 1 }, ["English"]],
    [{ subtitle_key: "all", max_subtitle_count: 0 }, []],
    [{ subtitle_key: "default" }, ["English"]],
    [{ subtitle_key: "track-1" }, ["Signs"]],
    [{ subtitle_languages: "fre,tur" }, ["Signs"]],
    [{ subtitle_languages: "tur" }, []],
    [{ subtitle_key: "default", subtitle_languages: "tur", original: 1 }, []],
  ])("%j", async (query, expected) => {
    expect(names(await master(await film("two-audio.mkv"), query), "SUBTITLES")).toEqual(expected);
  });

  test("wrong parameters get put.io's 400 or 404, never a 500", async () => {
    const id = await film("two-audio.mkv");
    const status = async (query: Query) =>
      (await ask(sandbox, `/v2/files/${id}/hls/media.m3u8`, { token: user.token, query })).status;
    expect(await status({ max_subtitle_count: -2 })).toBe(400);
    expect(await status({ max_subtitle_count: "many" })).toBe(400);
    expect(await status({ original: "maybe" })).toBe(400);
    expect(await status({ subtitle_key: "nope" })).toBe(404);
  });

  test("what must be converted first, what is no video, what cannot be read", async () => {
    const hevc = await film("hevc.mkv");
    const tone = await film("tone.mp3");
    const broken = await addBytes(sandbox, user.userId, { name: "broken.mp4", content: "no video" });
    for (const id of [hevc, tone, broken.id]) {
      const { status, body } = await ask(sandbox, `/v2/files/${id}/hls/media.m3u8`, { token: user.token });
      expect([status, body.error_type]).toEqual([400, "INVALID_MEDIA"]);
    }
    const { body } = await ask(sandbox, `/v2/files/${hevc}?mp4_status=1`, { token: user.token });
    expect(body.file).toMatchObject({ need_convert: true, is_mp4_available: false });
  });

  test("nothing is switched on for an account that does not want that", async () => {
    const id = await film("two-audio.mkv");
    const form = { dont_autoselect_subtitles: "true" };
    await ask(sandbox, "/v2/account/settings", { token: user.token, form });
    expect((await master(id)).match(/TYPE=SUBTITLES.*DEFAULT=YES/)).toBeNull();
  });
});

describe("what the playlists name", () => {
  test("lies on the storage origin, absolute, with the token, and can be followed to the pictures", async () => {
    const [main = ""] = addresses(await master(await film("open-gop.mp4")));
    expect(new URL(main).origin).toBe("http://sandbox.test:4101");
    expect(new URL(main).searchParams.get("oauth_token")).toBe(user.token);
    const playlist = await text(main);
    expect(playlist).toMatch(
      /#EXT-X-TARGETDURATION:6\n[\s\S]*#EXT-X-PLAYLIST-TYPE:VOD\n#EXT-X-MAP:URI=[\s\S]*#EXT-X-ENDLIST\n$/,
    );
    const parts = await Promise.all(
      addresses(playlist).map(async (address) =>
        Buffer.from(await (await askRaw(sandbox, address)).arrayBuffer()),
      ),
    );
    expect(parts).toHaveLength(4);
    const input = new Input({ source: new BufferSource(Buffer.concat(parts)), formats: [MP4] });
    expect(await input.computeDuration()).toBeCloseTo(13, 1);
  });

  test("segments take ranges and HEAD, and say that they may be kept", async () => {
    const [main = ""] = addresses(await master(await film("open-gop.mp4")));
    const segment = addresses(await text(main))[1] ?? "";
    const head = await askRaw(sandbox, segment, { method: "HEAD" });
    const part = await askRaw(sandbox, segment, { headers: { range: "bytes=4-7" } });
    expect(Number(head.headers.get("content-length"))).toBeGreaterThan(10_000);
    expect(head.headers.get("cache-control")).toBe("private, max-age=3600");
    expect([part.status, await part.text()]).toEqual([206, "styp"]);
  });

  test("is for the asking address alone, expires, and ends with the token", async () => {
    const [main = ""] = addresses(await master(await film("open-gop.mp4")));
    expect((await ask(sandbox, main, { clientIp: "10.1.2.3" })).status).toBe(403);
    expect((await ask(sandbox, main.replace("/main/", "/audio-0/"))).status).toBe(403);
    sandbox.clock.advance(6 * 3600 + 1);
    expect((await ask(sandbox, main)).status).toBe(403);
    const [fresh = ""] = addresses(await master(await film("open-gop.mp4")));
    await ask(sandbox, "/v2/oauth/grants/logout", { token: user.token, method: "POST" });
    expect((await ask(sandbox, fresh)).status).toBe(401);
  });

  test("is 404 once the file is deleted, and 410 when its bytes are lost", async () => {
    const file = await addFixture(sandbox, user.userId, { fixture: "open-gop.mp4" });
    const [main = ""] = addresses(await master(file.id));
    sandbox.store.database.run("UPDATE blobs SET path = ? WHERE id = ?", "/gone.mp4", file.blobId);
    expect((await ask(sandbox, main)).status).toBe(410);
    sandbox.store.files.remove(file.id);
    expect((await ask(sandbox, main)).status).toBe(404);
  });

  test("subtitles are one WebVTT segment each, tied to the media's clock", async () => {
    const subtitles = addresses(await master(await film("two-audio.mkv"))).filter((address) =>
      address.includes("/subtitles/"),
    );
    const playlist = await text(subtitles[0] ?? "");
    expect(playlist).toMatch(
      /#EXT-X-TARGETDURATION:13\n[\s\S]*#EXTINF:13\.021000,\nhttp[^\n]+\n#EXT-X-ENDLIST\n$/,
    );
    const vtt = await askRaw(sandbox, addresses(playlist)[0] ?? "");
    expect(vtt.headers.get("content-type")).toBe("text/vtt; charset=utf-8");
    expect(await vtt.text()).toMatch(
      /^WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:0,LOCAL:00:00:00\.000\n\n00:00:01\.021 --> 00:00:02\.521\nFirst line\nsecond line\n/,
    );
  });
});
