import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../sandbox/create-sandbox";
import { askRaw, createTestUser, type TestUser } from "../sandbox/test-client";
import { ALLOWED_CALLS, findAllowedCall } from "./allowlist";

describe("the allow-list", () => {
  it.each([
    ["GET", "/files/list"],
    ["GET", "/files/-2"],
    ["POST", "/files/7/start-from"],
    ["DELETE", "/config/some key"],
  ])("knows %s %s", (method, path) => {
    expect(findAllowedCall(method, path.slice(1).split("/"))).not.toBeNull();
  });

  it.each([
    ["POST", "/files/list"],
    ["GET", "/files/7/url"],
    ["GET", "/files/1e3"],
    ["GET", "/files/7.0"],
    ["GET", "/files/ 7"],
    ["GET", `/files/${"9".repeat(16)}`],
    ["DELETE", "/config"],
    ["get", "/files/list"],
    ["GET", ""],
  ])("does not know %s %s", (method, path) => {
    expect(findAllowedCall(method, path.slice(1).split("/"))).toBeNull();
  });

  it("names no key that would bring a token or a ready-made address", () => {
    const keys = ALLOWED_CALLS.flatMap((call) => call.query);
    expect(keys.filter((key) => /token|url|push|password/.test(key))).toEqual([]);
  });
});

/** Where only an issue to come makes the sandbox answer. */
describe("every call is one that put.io's stand-in answers", () => {
  let sandbox: Sandbox;
  let user: TestUser;
  let fileId: number;

  beforeAll(async () => {
    sandbox = createSandbox();
    user = await createTestUser(sandbox, { seed: "large-folder", options: { rows: 3 } });
    const folder = Number(user.reply.folder_id);
    const list = await askRaw(sandbox, "/v2/files/list", { token: user.token, query: { parent_id: folder } });
    fileId = ((await list.json()) as { files: { id: number }[] }).files[0]?.id ?? 0;
  });

  afterAll(() => sandbox.close());

  it.each(ALLOWED_CALLS.map((call) => [call.method, call.path] as const))("%s %s", async (method, path) => {
    const address = `/v2${path.replace(":id", String(fileId)).replace(":key", "a-key")}`;
    const response = await askRaw(sandbox, address, { method, token: user.token });
    const body = (await response.json()) as { error_message?: string };
    const unknown = await askRaw(sandbox, "/v2/no/such/route", { method, token: user.token });
    const { error_message: unknownMessage } = (await unknown.json()) as { error_message: string };
    expect([response.status, body.error_message]).not.toEqual([404, unknownMessage]);
    expect(response.status).toBeLessThan(500);
  });
});
