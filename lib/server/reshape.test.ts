import { describe, expect, it } from "vitest";
import { reshapes, scrubTokens } from "./reshape";

const TOKEN = "sekret123";

describe("tokens in replies", () => {
  it.each([
    ["its own token, anywhere", `{"a":"x${TOKEN}y"}`, '{"a":"xy"}'],
    [
      "a token in an address",
      '{"icon":"https://x.test/a.jpg?oauth_token=abc"}',
      '{"icon":"https://x.test/a.jpg?oauth_token="}',
    ],
    ["more fields behind it", '{"u":"http://x.test/?token=abc&b=1"}', '{"u":"http://x.test/?token=&b=1"}'],
    ["two of them", '{"u":"https://x/?token=a&oauth_token=b"}', '{"u":"https://x/?token=&oauth_token="}'],
    [
      "escaped slashes",
      '{"u":"https:\\/\\/x.test\\/?oauth_token=abc"}',
      '{"u":"https:\\/\\/x.test\\/?oauth_token="}',
    ],
    ["none", '{"name":"x?oauth_token=not an address"}', '{"name":"x?oauth_token=not an address"}'],
    ["a name with spaces", '{"name":"https://x ?token=y"}', '{"name":"https://x ?token=y"}'],
  ])("%s", (_, json, expected) => {
    expect(scrubTokens(json, TOKEN)).toBe(expected);
    expect(() => JSON.parse(scrubTokens(json, TOKEN))).not.toThrow();
  });
});

describe("replies that carry tokens by design", () => {
  it("subtitles lose their addresses and keep the rest", () => {
    const reply = {
      status: "OK",
      default: "k",
      subtitles: [{ key: "k", url: "https://x/?oauth_token=t", name: "n" }, null],
    };
    expect(reshapes.subtitles(reply)).toEqual({
      status: "OK",
      default: "k",
      subtitles: [{ key: "k", name: "n" }, null],
    });
    expect(reshapes.subtitles({ subtitles: "x" })).toEqual({ subtitles: [] });
  });

  it("the account loses what opens other doors", () => {
    const info = {
      username: "u",
      download_token: "t",
      push_token: "p",
      user_hash: "h",
      pas: { user_hash: "h" },
    };
    expect(reshapes.account({ status: "OK", info })).toEqual({ status: "OK", info: { username: "u" } });
  });

  it("a zip loses its address, which opens for everybody", () => {
    const reply = {
      status: "OK",
      zip_status: "DONE",
      size: 5,
      missing_files: [],
      url: "https://s.test/z?sig=x",
    };
    expect(reshapes.zip(reply)).toEqual({ status: "OK", zip_status: "DONE", size: 5, missing_files: [] });
  });
});
