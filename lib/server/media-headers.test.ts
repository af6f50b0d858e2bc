import { describe, expect, it } from "vitest";
import { attachment, CACHE, conditionsOf, isInertImage, mediaHeaders } from "./media-headers";

const headersFor = (
  upstream: Record<string, string>,
  extra: { status?: number; downloadName?: string } = {},
) =>
  mediaHeaders({
    reply: { status: extra.status ?? 200, headers: new Headers(upstream) },
    cache: CACHE.file,
    downloadName: extra.downloadName ?? null,
  });

describe("stored bytes on our origin", () => {
  it.each([
    ["video/mp4", null],
    ["video/x-matroska", null],
    ["audio/mpeg", null],
    ["image/png", null],
    ["text/plain", null],
    ["application/pdf", null],
    ["text/html", "attachment"],
    ["image/svg+xml", "attachment"],
    ["application/xhtml+xml", "attachment"],
    ["text/xml", "attachment"],
    ["text/javascript", "attachment"],
    ["text/css", "attachment"],
    ["application/x-shockwave-flash", "attachment"],
    ["multipart/x-mixed-replace", "attachment"],
    ["IMAGE/SVG+XML; charset=utf-8", "attachment"],
    ["", "attachment"],
    ["nonsense", "attachment"],
  ])("%j is shown or saved: %s", (type, disposition) => {
    const headers = headersFor({ "content-type": type });
    expect(headers["content-disposition"] ?? null).toBe(disposition);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["content-security-policy"]).toContain(
      type === "application/pdf" ? "frame-ancestors" : "sandbox",
    );
  });

  it("passes what a player needs and nothing else", () => {
    const headers = headersFor({
      "content-type": "video/mp4",
      "content-length": "10",
      "content-range": "bytes 0-9/20",
      "accept-ranges": "bytes",
      etag: '"x"',
      "last-modified": "yesterday",
      "set-cookie": "a=b",
      "access-control-allow-origin": "*",
      "content-disposition": "inline; filename=evil.html",
      "content-security-policy": "default-src *",
      link: "<x>; rel=preload",
      refresh: "0; url=https://evil.example",
    });
    expect(Object.keys(headers).sort()).toEqual([
      "accept-ranges",
      "cache-control",
      "content-length",
      "content-range",
      "content-security-policy",
      "content-type",
      "cross-origin-resource-policy",
      "etag",
      "last-modified",
      "x-content-type-options",
    ]);
  });

  it("says nothing of a type with a 304, over which the browser would write its own", () => {
    expect(headersFor({ etag: '"x"' }, { status: 304 })["content-type"]).toBeUndefined();
  });

  it("keeps the charset of plain text, and no other parameter", () => {
    expect(headersFor({ "content-type": "text/plain; charset=windows-1250; x=y" })["content-type"]).toBe(
      "text/plain; charset=windows-1250",
    );
    expect(headersFor({ "content-type": "video/mp4; codecs=x" })["content-type"]).toBe("video/mp4");
  });

  it("tells pictures from documents that only look like one", () => {
    expect(["image/png", "image/jpeg; q=1", "image/svg+xml", "text/html", null].map(isInertImage)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe("names of downloads", () => {
  it.each([
    ["Clip 01.mp4", "attachment; filename=\"Clip 01.mp4\"; filename*=UTF-8''Clip%2001.mp4"],
    ['a"b.mp4', "attachment; filename=\"a_b.mp4\"; filename*=UTF-8''a%22b.mp4"],
    [
      "a\r\nSet-Cookie: x=y",
      "attachment; filename=\"a__Set-Cookie: x=y\"; filename*=UTF-8''a%0D%0ASet-Cookie%3A%20x%3Dy",
    ],
    ["../../etc/passwd", "attachment; filename=\".._.._etc_passwd\"; filename*=UTF-8''.._.._etc_passwd"],
    ["a\\b", "attachment; filename=\"a_b\"; filename*=UTF-8''a%5Cb"],
    [
      "žluť (1)'.mp4",
      "attachment; filename=\"_lu_ (1)'.mp4\"; filename*=UTF-8''%C5%BElu%C5%A5%20%281%29%27.mp4",
    ],
    ["photo\u202Egpj.exe", "attachment; filename=\"photo_gpj.exe\"; filename*=UTF-8''photo%E2%80%AEgpj.exe"],
    ["🎬.mkv", "attachment; filename=\"__.mkv\"; filename*=UTF-8''%F0%9F%8E%AC.mkv"],
    ["\uD800.mkv", "attachment; filename=\"_.mkv\"; filename*=UTF-8''%EF%BF%BD.mkv"],
    ["", "attachment; filename=\"file\"; filename*=UTF-8''file"],
    [" \u00A0", "attachment; filename=\"file\"; filename*=UTF-8''file"],
    ["  a.mp4 ", "attachment; filename=\"  a.mp4 \"; filename*=UTF-8''%20%20a.mp4%20"],
    ["\u2066a\u2069.mkv", "attachment; filename=\"_a_.mkv\"; filename*=UTF-8''%E2%81%A6a%E2%81%A9.mkv"],
    ["א\u200Fb.mkv", "attachment; filename=\"__b.mkv\"; filename*=UTF-8''%D7%90%E2%80%8Fb.mkv"],
    ["100%;a=b.mkv", "attachment; filename=\"100__a=b.mkv\"; filename*=UTF-8''100%25%3Ba%3Db.mkv"],
  ])("%j", (name, expected) => {
    expect(attachment(name)).toBe(expected);
  });
});

it("passes on Range and the conditions, and nothing else that a browser says", () => {
  const conditions = {
    range: "bytes=0-",
    "if-range": '"x"',
    "if-none-match": '"y"',
    "if-modified-since": "z",
  };
  const others = {
    cookie: "session",
    authorization: "Bearer x",
    referer: "x",
    "x-forwarded-for": "y",
    host: "h",
  };
  expect(conditionsOf({ ...conditions, ...others })).toEqual(conditions);
});

it("keeps a name of 255 bytes whole, whatever its script", () => {
  const name = `${"夜".repeat(83)}12.mkv`;
  expect(Buffer.byteLength(name)).toBe(255);
  const encoded = /filename\*=UTF-8''(.*)$/.exec(attachment(name))?.[1] ?? "";
  expect(decodeURIComponent(encoded)).toBe(name);
});
