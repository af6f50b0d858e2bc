import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { VISITORS } from "./auth";
import { createSandbox, type Sandbox } from "./create-sandbox";
import type { Route } from "./http/route";
import { allRoutes } from "./routes/all-routes";
import { plantLink } from "./sharing/public-links";
import { askRaw, createTestUser, type TestCall, type TestUser } from "./test-client";

/** Names of parameters that some route reads. */
const NAMES =
  "parent_id per_page sort_by file_type content_type hidden total breadcrumbs cursor query name path file_id file_ids " +
  "time before value config code app_id client_id client_secret redirect_uri response_type state username decision " +
  "subtitle_languages theme username mail password current_password callback_url two_factor_enabled grant_type " +
  "subtitle_key subtitle_languages max_subtitle_count original languages format notunnel convert seed options path " +
  "status advance_seconds token signature user_id expires exclude_ids watched updated_at skip_trash partial_delete " +
  "skip_nonexistents skip_owner_check friends shares link_id url urls save_parent_id transfer_id transfer_ids trackers id " +
  "remove_filter title rss_source_url keyword unwanted_keywords parent_dir_id delete_old_files note type";

const ODD_VALUES: readonly unknown[] = [
  "",
  "0",
  "-1",
  "1e400",
  "9007199254740993",
  "NaN",
  "' OR 1=1 --",
  "%00",
  "\u0000",
  "\ud800",
  "x".repeat(5000),
  "../../etc/passwd",
  "__proto__",
  "[]",
];
const ODD_JSON: readonly unknown[] = [null, true, -0, 1.5, [], {}, [[]], [{}], { toString: 1 }, "\ud800"];
const ODD_IDS = [
  "0",
  "-2",
  "999999999",
  "1900000001",
  "abc",
  "1.5",
  "-",
  "%ff",
  "%00",
  "a%2fb",
  "9".repeat(30),
];

/** put.io answers 500 here where others answer 404. */
const MEANT_TO_FAIL = new Set(["/v2/files/:id/shared-with-v2"]);

let sandbox: Sandbox;
let user: TestUser;
let linkToken: string;

beforeAll(async () => {
  sandbox = createSandbox();
  user = await createTestUser(sandbox, { seed: "two-friends" });
  const { store } = sandbox;
  const file = store.files.get(Number(user.reply.shared_folder_id));
  linkToken = file === null ? "" : plantLink(store, { file }).token;
});

afterAll(() => sandbox.close());

const names = NAMES.split(" ");

async function statusOf(route: Route, call: TestCall & { id: string }): Promise<number> {
  const path = route.path.replace(/:\w+\*?/g, call.id);
  const token = route.access === VISITORS ? linkToken : user.firstPartyToken;
  const reply = await askRaw(sandbox, path, { ...call, method: route.method, token });
  if (MEANT_TO_FAIL.has(route.path)) return isMistake(await reply.text()) ? reply.status : 200;
  await reply.body?.cancel();
  return reply.status;
}

function isMistake(body: string): boolean {
  return body.includes("The sandbox made a mistake.");
}

// Signing out would make every call after it a plain 401.
const routes = allRoutes.filter((route) => route.path !== "/v2/oauth/grants/logout");

describe("whatever is asked, the sandbox does not fall over", () => {
  test.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))(
    "%s",
    async (_, route) => {
      const hasBody = route.method !== "GET" && route.method !== "HEAD";
      const statuses: number[] = [];
      for (const id of ODD_IDS) statuses.push(await statusOf(route, { id }));
      for (const value of ODD_VALUES) {
        const fields = Object.fromEntries(names.map((name) => [name, String(value)]));
        const id = String(user.reply.shared_folder_id);
        statuses.push(await statusOf(route, { id, query: fields }));
        if (hasBody) statuses.push(await statusOf(route, { id, json: fields }));
        if (hasBody) statuses.push(await statusOf(route, { id, form: fields }));
      }
      for (const value of hasBody ? ODD_JSON : []) {
        const json = Object.fromEntries(names.map((name) => [name, value]));
        statuses.push(
          await statusOf(route, { id: "0", json }),
          await statusOf(route, { id: "0", json: value }),
        );
      }
      expect(statuses.filter((status) => status >= 500)).toEqual([]);
    },
  );
});
