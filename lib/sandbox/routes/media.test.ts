import { appendFile, rm } from "node:fs/promises";
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

/** Where `/v2/files/:id/…` sends the client. */
async function locate(path: string): Promise<string> {
  const reply = await askRaw(sandbox, path, { token: user.token });
  expect(reply.status).toBe(302);
  return reply.headers.get("location") ?? "";
}

async function addText(content = "0123456789") {
  return addBytes(sandbox, user.userId, { name: "Şarkı 🎵.txt", content });
}

describe("the way to the bytes", () => {
  test.each(["download", "download/any%20name.txt", "stream"])(
    "%s leads to storage, on another origin",
    async (route) => {
      const file = await addText();
      const location = await locate(`/v2/files/${file.id}/${route}?notunnel=1`);
      expect(new URL(location).origin).toBe("http://sandbox.test:4101");
      const reply = await askRaw(sandbox, location);
      expect(reply.status).toBe(200);
      expect(reply.headers.get("content-type")).toBe("text/plain");
      expect(reply.headers.get("content-length")).toBe("10");
      expect(await reply.text()).toBe("0123456789");
    },
  );

  test("a download is an attachment, a stream is shown", async () => {
    const file = await addText();
    const download = await askRaw(sandbox, await locate(`/v2/files/${file.id}/download`), { method: "HEAD" });
    const stream = await askRaw(sandbox, await locate(`/v2/files/${file.id}/stream`), { method: "HEAD" });
    expect(download.headers.get("content-disposition")).toMatch(/^attachment; .*filename\*=UTF-8''%C5%9Eark/);
    expect(stream.headers.get("content-disposition")).toMatch(/^inline; /);
  });

  test("HEAD is redirected as well, and has no body at storage", async () => {
    const file = await addText();
    const head = await askRaw(sandbox, `/v2/files/${file.id}/download`, {
      token: user.token,
      method: "HEAD",
    });
    expect(head.status).toBe(302);
    const reply = await askRaw(sandbox, head.headers.get("location") ?? "", { method: "HEAD" });
    expect([reply.status, reply.headers.get("content-length"), await reply.text()]).toEqual([200, "10", ""]);
  });

  test("/url needs no token afterwards", async () => {
    const file = await addText();
    const { body } = await ask(sandbox, `/v2/files/${file.id}/url`, { token: user.token });
    expect(await (await askRaw(sandbox, String(body.url))).text()).toBe("0123456789");
  });

  test("the account's download token is enough, no token is not", async () => {
    const file = await addText();
    const path = `/v2/files/${file.id}/download`;
    expect((await askRaw(sandbox, path, { query: { oauth_token: user.downloadToken } })).status).toBe(302);
    expect((await askRaw(sandbox, path)).status).toBe(401);
  });

  test("a folder is NotFile, an unknown id 404, a stranger's file 404", async () => {
    const folder = sandbox.store.files.createFolder({ userId: user.userId, parentId: 0, name: "Folder" });
    const file = await addText();
    const stranger = await createTestUser(sandbox);
    for (const route of ["download", "stream", "url", "mp4", "hls/media.m3u8", "subtitles"]) {
      const answer = async (id: number, token: string) =>
        (await ask(sandbox, `/v2/files/${id}/${route}`, { token })).body.error_type;
      expect(await answer(folder.id, user.token)).toBe("NotFile");
      expect(await answer(0, user.token)).toBe("NotFile");
      expect(await answer(999_999, user.token)).toBe("NotFound");
      expect(await answer(file.id, stranger.token)).toBe("NotFound");
    }
  });

  test("bytes that vanished or grew are lost, on the API and at storage", async () => {
    const grown = await addText();
    const location = await locate(`/v2/files/${grown.id}/stream`);
    await appendFile(grown.path, "more");
    const gone = await addText("abc");
    await rm(gone.path);
    for (const path of [location, `/v2/files/${grown.id}/download`, `/v2/files/${gone.id}/url`]) {
      const { status, body } = await ask(sandbox, path, { token: user.token });
      expect([status, body.error_type, body.status_code]).toEqual([410, "FILE_LOST", 410]);
    }
  });

  test("a file that was opened is no longer new", async () => {
    const file = await addText();
    await locate(`/v2/files/${file.id}/stream`);
    const { body } = await ask(sandbox, `/v2/files/${file.id}`, { token: user.token });
    expect(body.file).toMatchObject({ first_accessed_at: expect.stringMatching(/^\d{4}-.*:\d\d$/) });
  });

  test("stream.mp3 gives sound and nothing else", async () => {
    const tone = await addFixture(sandbox, user.userId, { fixture: "tone.mp3" });
    const text = await addText();
    await locate(`/v2/files/${tone.id}/stream.mp3`);
    const { status, body } = await ask(sandbox, `/v2/files/${text.id}/stream.mp3`, { token: user.token });
    expect([status, body.error_type]).toEqual([400, "INVALID_MEDIA"]);
  });

  test("an XSPF playlist stays XML whatever the file is called", async () => {
    const name = `</title>&"'\u0001\u000b<x>.mp4`;
    const file = await addFixture(sandbox, user.userId, { fixture: "b-frames.mp4", name });
    const reply = await askRaw(sandbox, `/v2/files/${file.id}/xspf`, { token: user.token });
    const text = await reply.text();
    expect(text).toContain("<title>&#60;/title&#62;&#38;&#34;&#39;  &#60;x&#62;.mp4</title>");
    const location = /<location>(.*?)<\/location>/.exec(text)?.[1] ?? "";
    expect((await askRaw(sandbox, location)).status).toBe(302);
  });
});

describe("storage", () => {
  async function get(headers: Record<string, string>) {
    const file = await addText();
    return askRaw(sandbox, await locate(`/v2/files/${file.id}/stream`), { headers });
  }

  test.each([
    ["bytes=0-3", "0123", "bytes 0-3/10"],
    ["bytes=7-", "789", "bytes 7-9/10"],
    ["bytes=-2", "89", "bytes 8-9/10"],
    ["bytes=5-500", "56789", "bytes 5-9/10"],
  ])("Range: %s", async (range, text, contentRange) => {
    const reply = await get({ range });
    expect([reply.status, await reply.text(), reply.headers.get("content-range")]).toEqual([
      206,
      text,
      contentRange,
    ]);
  });

  test("a range behind the end is 416 with the size", async () => {
    const reply = await get({ range: "bytes=10-" });
    expect([reply.status, reply.headers.get("content-range")]).toEqual([416, "bytes */10"]);
  });

  test("validators: unchanged is 304, a range of something else is the whole", async () => {
    const file = await addText();
    const location = await locate(`/v2/files/${file.id}/stream`);
    const etag = (await askRaw(sandbox, location, { method: "HEAD" })).headers.get("etag") ?? "";
    const ask304 = await askRaw(sandbox, location, { headers: { "if-none-match": etag } });
    const stale = await askRaw(sandbox, location, { headers: { range: "bytes=0-3", "if-range": '"other"' } });
    const fresh = await askRaw(sandbox, location, { headers: { range: "bytes=0-3", "if-range": etag } });
    expect([ask304.status, stale.status, fresh.status]).toEqual([304, 200, 206]);
    await Promise.all([stale.body?.cancel(), fresh.body?.cancel()]);
  });

  test("an address works for the client that asked, until it expires, as it was made", async () => {
    const file = await addText();
    const location = await locate(`/v2/files/${file.id}/stream`);
    const tampered = location.replace("disposition=inline", "disposition=attachment");
    const other = location.replace(`/storage/${file.id}`, `/storage/${file.id + 1}`);
    for (const address of [tampered, other, `${location}&x=1`, location.replace(/token=.*/, "token=")]) {
      expect((await ask(sandbox, address)).status).toBe(403);
    }
    expect((await ask(sandbox, location, { clientIp: "10.0.0.9" })).status).toBe(403);
    expect((await askRaw(sandbox, location, { clientIp: "::ffff:127.0.0.1", method: "HEAD" })).status).toBe(
      200,
    );
    sandbox.clock.advance(6 * 3600 + 1);
    expect((await ask(sandbox, location)).status).toBe(403);
  });

  test("a deleted file's address is 404", async () => {
    const file = await addText();
    const location = await locate(`/v2/files/${file.id}/stream`);
    sandbox.store.files.remove(file.id);
    expect((await ask(sandbox, location)).status).toBe(404);
  });
});

describe("the MP4 copy", () => {
  test("an MP4 is its own", async () => {
    const file = await addFixture(sandbox, user.userId, { fixture: "b-frames.mp4" });
    const { body } = await ask(sandbox, `/v2/files/${file.id}/mp4`, { token: user.token });
    expect(body).toMatchObject({
      status: "OK",
      mp4: { id: file.id, status: "COMPLETED", percent_done: 100, size: file.sizeBytes },
    });
    await locate(`/v2/files/${file.id}/mp4/stream`);
    await locate(`/v2/files/${file.id}/mp4/download/x.mp4`);
  });

  test("other videos have none, other files cannot have one", async () => {
    const film = await addFixture(sandbox, user.userId, { fixture: "two-audio.mkv" });
    const text = await addText();
    const { body } = await ask(sandbox, `/v2/files/${film.id}/mp4`, { token: user.token });
    expect(body.mp4).toEqual({ id: film.id, status: "NOT_AVAILABLE" });
    const stream = await ask(sandbox, `/v2/files/${film.id}/mp4/stream`, { token: user.token });
    expect([stream.status, stream.body.error_type]).toEqual([404, "MP4_NOT_FOUND"]);
    const wrong = await ask(sandbox, `/v2/files/${text.id}/mp4`, { token: user.token });
    expect([wrong.status, wrong.body.error_type]).toEqual([400, "INVALID_MEDIA"]);
  });
});
