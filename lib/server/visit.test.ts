import { beforeEach, describe, expect, it, vi } from "vitest";
import { getVisit, listVisitFiles } from "../putio/visit";

vi.mock("../env", () => import("./testing/test-env"));

const { sealVisit } = await import("./sealed-visit");
const { serverVisitApi } = await import("./visit");

const asked = vi.fn<typeof fetch>();
const PASS = { token: "sbxtok_a-link-s-own", expiresAt: null };

beforeEach(() => {
  asked.mockReset();
  vi.stubGlobal("fetch", asked);
});

function answer(status: number, body: object = {}) {
  asked.mockResolvedValue(Response.json({ status: "ERROR", status_code: status, ...body }, { status }));
}

async function codeOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => "nothing went wrong",
    (error: unknown) => (error instanceof Error && "code" in error ? error.code : error),
  );
}

describe("serverVisitApi", () => {
  it("asks put.io with the link's own token", async () => {
    answer(503);
    await codeOf(getVisit(serverVisitApi(sealVisit(PASS)), {}));
    const [url, init] = asked.mock.calls[0] ?? [];
    expect(url).toBe("http://putio.test:4100/v2/public_share");
    expect(new Headers(init?.headers).get("authorization")).toBe(`Token ${PASS.token}`);
  });

  it("asks nobody about a link that was not made here", async () => {
    expect(await codeOf(getVisit(serverVisitApi("made-up"), {}))).toBe("link-unknown");
    expect(asked).not.toHaveBeenCalled();
  });

  it.each([
    ["a refused token", 401, { error_type: "invalid_grant" }, "link-ended"],
    ["a link that is gone", 404, { error_type: "NotFound" }, "link-ended"],
    ["a call that visitors may not make", 401, { error_type: "invalid_scope" }, "scope"],
    ["a put.io in trouble", 503, {}, "unavailable"],
  ])("%s reads %i as %j", async (_, status, body, code) => {
    answer(status, body);
    expect(await codeOf(getVisit(serverVisitApi(sealVisit(PASS)), {}))).toBe(code);
  });

  it("tells a link whose time is over from one that was taken back", async () => {
    answer(401);
    const over = serverVisitApi(sealVisit({ ...PASS, expiresAt: Date.now() - 1000 }));
    expect(await codeOf(getVisit(over, {}))).toBe("link-expired");
    const open = serverVisitApi(sealVisit({ ...PASS, expiresAt: Date.now() + 60_000 }));
    expect(await codeOf(getVisit(open, {}))).toBe("link-ended");
  });

  it.each([
    ["a folder that is gone is not the end of its link", 200, "not-found"],
    ["a folder that is gone with its link is", 404, "link-ended"],
    ["a folder that is gone is not the end of a link that nobody can ask", 503, "not-found"],
  ])("%s", async (_, statusOfLink, code) => {
    asked.mockImplementation(async (input) => {
      const status = String(input).endsWith("/public_share") ? statusOfLink : 404;
      return Response.json({ status: "ERROR", error_type: "NotFound" }, { status });
    });
    const api = serverVisitApi(sealVisit(PASS));
    expect(await codeOf(listVisitFiles(api, { parentId: 7 }))).toBe(code);
  });
});
