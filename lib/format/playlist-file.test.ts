import { describe, expect, it } from "vitest";
import { type PlaylistEntry, toAria2Input, toLinkList, toM3u, toXspf } from "./playlist-file";

const entry = (name: string, more: Partial<PlaylistEntry> = {}): PlaylistEntry => ({
  name,
  path: name,
  url: "http://matinee.test/api/media/link/x/y?a=1&b=2",
  durationSeconds: null,
  ...more,
});

describe("an M3U playlist", () => {
  it("has a line for the title and one for the address", () => {
    expect(toM3u([entry("Épisode 1, part 2.mkv", { durationSeconds: 61.7 })])).toBe(
      "#EXTM3U\n#EXTINF:62,Épisode 1, part 2.mkv\nhttp://matinee.test/api/media/link/x/y?a=1&b=2\n",
    );
  });

  it.each([
    ["a line break", "two\nlines"],
    ["a line break of old", "two\rlines"],
    ["Unicode's own", "two\u2028lines"],
    ["several", "two\r\n\nlines"],
  ])("takes no second address from a name with %s", (_, name) => {
    expect(toM3u([entry(name)])).toContain("#EXTINF:-1,two lines\nhttp:");
  });
});

describe("an XSPF playlist", () => {
  it("escapes names and addresses", () => {
    const text = toXspf([entry('<b> & "c" ]]>', { durationSeconds: 1.5 })], { title: "A & B" });
    expect(text).toContain("<title>A &amp; B</title>");
    expect(text).toContain(
      "<track><location>http://matinee.test/api/media/link/x/y?a=1&amp;b=2</location>" +
        "<title>&lt;b&gt; &amp; &quot;c&quot; ]]&gt;</title><duration>1500</duration></track>",
    );
  });

  it.each([
    ["a zero byte", "a\u0000b"],
    ["an escape character", "a\u001Bb"],
    ["half a character", "a\uD800b"],
    ["what is no character", "a\uFFFEb"],
  ])("has no %s, which XML cannot write", (_, name) => {
    expect(toXspf([entry(name)], { title: "x" })).toContain("<title>a\uFFFDb</title>");
  });

  it("keeps every script", () => {
    const name = "夜行列車 قطار 🚂 مנ.mkv";
    expect(toXspf([entry(name)], { title: "x" })).toContain(`<title>${name}</title>`);
  });
});

describe("lists of links", () => {
  it("are addresses, one a line", () => {
    expect(toLinkList([entry("a"), entry("b", { url: "http://x/b" })])).toBe(
      "http://matinee.test/api/media/link/x/y?a=1&b=2\nhttp://x/b\n",
    );
  });

  it.each([
    ["Season 1/Episode 1.mkv", "Season 1/Episode 1.mkv"],
    ["../../etc/passwd", "__/__/etc/passwd"],
    ["./x", "_/x"],
    ["...", "..."],
    ["a\n  dir=/etc", "a   dir=/etc"],
  ])("tell aria2 where %j goes", (path, out) => {
    expect(toAria2Input([entry("x", { path, url: "http://x" })])).toBe(`http://x\n  out=${out}\n`);
  });
});
