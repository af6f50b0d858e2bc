import { describe, expect, it, vi } from "vitest";
import type { PutioApi } from "./api";
import { unfriend } from "./friends";
import { getFileShares, listShared, revokeShares, shareFiles } from "./sharing";

type Reply = { status?: number; body: unknown };

/** Answers in this order, and writes down what was asked. */
function apiOf(...replies: Reply[]): { api: PutioApi; asked: string[] } {
  const asked: string[] = [];
  const fetch: PutioApi["fetch"] = async (input, init = {}) => {
    asked.push(`${init.method} ${String(input)} ${init.body ?? ""}`.trim());
    const { body, status = 200 } = replies[asked.length - 1] ?? { body: "nobody expected this", status: 418 };
    return Response.json(body, { status });
  };
  return { api: { baseUrl: "", fetch }, asked };
}

const OK: Reply = { body: { status: "OK" } };
const refusal = (status: number, type: string): Reply => ({
  status,
  body: { status: "ERROR", status_code: status, error_type: type, error_message: type },
});
const selection = { kind: "files", fileIds: [7] } as const;

describe("taking shares back", () => {
  it.each([[[]], [[1, Number.NaN]], [[-1]], [[0.5]]])(
    "of %j throws before anything is asked",
    async (shareIds) => {
      const { api, asked } = apiOf(OK);
      const revoked = revokeShares(api, { fileId: 7, shareIds });
      await expect(revoked).rejects.toMatchObject({ code: "bad-request", operation: "revokeShares" });
      expect(asked).toEqual([]);
    },
  );

  const friends = (...ids: number[]): Reply => ({
    body: {
      share_type: "friends",
      shares: ids.map((id) => ({ share_id: id, user_name: "ada", user_avatar_url: "" })),
    },
  });

  it.each([
    ["are gone", friends(3), undefined],
    ["are not", friends(2), expect.objectContaining({ code: "bad-request" })],
    [
      "cannot be told",
      { body: { share_type: "everyone" } },
      expect.objectContaining({ code: "bad-request" }),
    ],
  ])("looks whether they %s, after a reply was lost and the second was refused", async (_, left, end) => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { api } = apiOf({ status: 502, body: "<html>" }, refusal(400, "BadRequest"), left);
    const revoked = revokeShares(api, { fileId: 7, shareIds: [1, 2] }).catch((error: unknown) => error);
    await vi.runAllTimersAsync();
    vi.useRealTimers();
    expect(await revoked).toEqual(end);
  });

  it("names each of them", async () => {
    const { api, asked } = apiOf(OK);
    await revokeShares(api, { fileId: 7, shareIds: [1, 22] });
    expect(asked).toEqual(["POST /files/7/unshare shares=1%2C22"]);
  });
});

describe("sharing", () => {
  it.each([[[]], [["everyone"]], [["ada", "a,b"]], [[" "]]])(
    "with friends named %j throws before anything is asked",
    async (friends) => {
      const { api, asked } = apiOf(OK);
      await expect(shareFiles(api, { selection, friends })).rejects.toMatchObject({ code: "bad-request" });
      expect(asked).toEqual([]);
    },
  );

  it("of nothing throws before anything is asked", async () => {
    const { api, asked } = apiOf(OK);
    const nothing = { kind: "files", fileIds: [] } as const;
    await expect(shareFiles(api, { selection: nothing, friends: "everyone" })).rejects.toMatchObject({
      code: "bad-request",
    });
    expect(asked).toEqual([]);
  });

  it("takes any name that put.io reads as one", async () => {
    const { api, asked } = apiOf(OK);
    await shareFiles(api, { selection, friends: ["<img src=x onerror=alert(1)>", "‮x"] });
    const form = new URLSearchParams(asked[0]?.split(" ").at(-1));
    expect(form.get("friends")).toBe("<img src=x onerror=alert(1)>,‮x");
  });

  it("says when they see it already", async () => {
    const { api } = apiOf(refusal(400, "ALREADY_SHARED"));
    await expect(shareFiles(api, { selection, friends: ["ada"] })).rejects.toMatchObject({
      errorType: "ALREADY_SHARED",
    });
  });

  it("whose reply was lost is done when they see it", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { api, asked } = apiOf({ status: 502, body: "<html>" }, refusal(400, "ALREADY_SHARED"));
    const shared = shareFiles(api, { selection, friends: ["ada"] });
    await vi.runAllTimersAsync();
    vi.useRealTimers();
    await expect(shared).resolves.toBeUndefined();
    expect(asked).toHaveLength(2);
  });
});

describe("who sees a file", () => {
  it("is not found where put.io fails because the file is gone", async () => {
    const { api } = apiOf(refusal(500, "Error"), refusal(404, "NotFound"));
    await expect(getFileShares(api, { fileId: 7 })).rejects.toMatchObject({ code: "not-found" });
  });

  it("is unknown where put.io fails and the file is there", async () => {
    const { api } = apiOf(refusal(500, "Error"), { body: { status: "OK", file: { id: 7, name: "a" } } });
    await expect(getFileShares(api, { fileId: 7 })).rejects.toMatchObject({ code: "unavailable" });
  });

  it.each([{}, { share_type: "public" }, { share_type: null }])(
    "is unreadable, and never nobody, in a reply of %j",
    async (body) => {
      const { api } = apiOf({ body });
      await expect(getFileShares(api, { fileId: 7 })).rejects.toMatchObject({ code: "bad-reply" });
    },
  );

  it.each([
    ["everyone", "everyone"],
    [3, 3],
    ["3", 3],
    [undefined, 1],
    ["some", 1],
  ])("is counted from %j as %j", async (value, expected) => {
    const { api } = apiOf({ body: { status: "OK", shared: [{ id: 7, name: "a", shared_with: value }] } });
    expect(await listShared(api, {})).toMatchObject([{ id: 7, sharedWith: expected }]);
  });
});

describe("a friend's name", () => {
  it.each(["", ".", ".."])("of %j would lead elsewhere, and is not asked", async (name) => {
    const { api, asked } = apiOf(OK);
    await expect(unfriend(api, { name })).rejects.toMatchObject({ code: "bad-request" });
    expect(asked).toEqual([]);
  });

  it("is one segment, whatever is in it", async () => {
    const { api, asked } = apiOf(OK);
    await unfriend(api, { name: "a/../b?c#d" });
    expect(asked).toEqual(["POST /friends/a%2F..%2Fb%3Fc%23d/unfriend"]);
  });
});
