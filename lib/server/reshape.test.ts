import { describe, expect, it, vi } from "vitest";

vi.mock("../env", () => import("./testing/test-env"));

const { reshapes, scrubTokens } = await import("./reshape");
const { openVisit } = await import("./sealed-visit");

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
    [
      "not those of a feed or a transfer",
      '{"rss_source_url": "https://x/?token=a","source":"http://x/?token=b","callback_url":"https://x/?token=c"}',
      '{"rss_source_url": "https://x/?token=a","source":"http://x/?token=b","callback_url":"https://x/?token=c"}',
    ],
    [
      "its own even there",
      `{"source":"https://x/?token=${TOKEN}","icon":"https://x/?token=a"}`,
      '{"source":"https://x/?token=","icon":"https://x/?token="}',
    ],
    [
      "a name that imitates one",
      '{"name":"\\"source\\":","icon":"https://x/?token=a"}',
      '{"name":"\\"source\\":","icon":"https://x/?token="}',
    ],
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

describe("public links", () => {
  const link = {
    id: 5,
    token: "sbxtok_ofALink",
    push_token: "sbxtok_push",
    created_at: "2025-01-02T03:04:05",
    expiration_date: "2025-01-09T03:04:05",
    owner: { name: "somebody" },
    user_file: { id: 7, name: "Film.mp4", file_type: "VIDEO" },
    secret_of_tomorrow: "sbxtok_x",
  };
  const sealedIn = (address: unknown) => String(address).replace("/link/", "");

  it.each([
    ["made", () => reshapes.publicLink({ status: "OK", public_share: link }).public_share],
    ["listed", () => Reflect.get(Object(reshapes.publicLinks({ public_shares: [link] }).public_shares), 0)],
  ])("that are %s have an address instead of a token", (_, make) => {
    const { address, ...rest } = make() as Record<string, unknown>;
    const { token, push_token, secret_of_tomorrow, ...facts } = link;
    expect(rest).toEqual(facts);
    expect(openVisit(sealedIn(address))).toEqual({ token, expiresAt: Date.parse("2025-01-09T03:04:05Z") });
    expect(JSON.stringify([address, rest])).not.toContain("sbxtok_");
  });

  it("without an end have none in their address", () => {
    const { address } = reshapes.publicLink({ public_share: { ...link, expiration_date: null } })
      .public_share as Record<string, unknown>;
    expect(openVisit(sealedIn(address))?.expiresAt).toBeNull();
  });

  it.each([[null], ["x"], [[1]], [{}]])("that are none come as nothing: %j", (odd) => {
    expect(reshapes.publicLink({ status: "OK", public_share: odd })).toEqual({
      status: "OK",
      public_share: {},
    });
    expect(reshapes.publicLinks({ public_shares: odd })).toMatchObject({ public_shares: expect.any(Array) });
  });

  it("are seen by visitors without any token", () => {
    expect(JSON.stringify(reshapes.visit({ public_share: link }))).not.toContain("sbxtok_");
  });
});
