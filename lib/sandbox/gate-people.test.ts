import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "./create-sandbox";
import { errorSchema, fileReplySchema } from "./gate-schemas";
import {
  appPasswordsSchema,
  clientsSchema,
  confirmationsSchema,
  countSchema,
  eventFields,
  eventsSchema,
  friendInvitesSchema,
  friendsSchema,
  grantsSchema,
  newAppPasswordSchema,
  paymentSchema,
  requestsSchema,
  tunnelRoutesSchema,
  usersSchema,
} from "./gate-schemas-people";
import { EVENT_TYPES } from "./history";
import { ask, createTestUser, type TestUser } from "./test-client";

let sandbox: Sandbox;
let user: TestUser;

beforeAll(async () => {
  sandbox = createSandbox();
  user = await createTestUser(sandbox, { seed: "demo" });
  const json = { mail: "new@mail.example", current_password: user.password };
  await ask(sandbox, "/v2/account/settings", { token: user.token, json });
});

afterAll(() => sandbox.close());

const get = async (path: string) => (await ask(sandbox, `/v2/${path}`, { token: user.firstPartyToken })).body;

describe("replies that put.io's SDK must be able to read", () => {
  test("friends and requests, in and out", async () => {
    expect(friendsSchema.parse(await get("friends/list"))).toMatchObject({ total: 3 });
    expect(requestsSchema.parse(await get("friends/waiting-requests")).friends).toHaveLength(1);
    expect(requestsSchema.parse(await get("friends/sent-requests")).friends).toHaveLength(1);
    expect(countSchema.parse(await get("friends/waiting-requests-count")).count).toBe(1);
  });

  test("people found, of whom one is invited already", async () => {
    const { users } = usersSchema.parse(await get("friends/user-search/mert"));
    expect(users).toMatchObject([{ invited: true }]);
  });

  test("a friend's folder, and none where nothing is shared", async () => {
    const [ayla] = user.reply.friends as string[];
    const { file } = fileReplySchema.parse(await get(`friends/${ayla}/files`));
    expect(file).toMatchObject({ folder_type: "SHARED_FRIEND", name: ayla });
    expect(errorSchema.parse(await get("friends/nobody/files"))).toMatchObject({ error_type: "NotFound" });
  });

  test("invitations", async () => {
    const { invites } = friendInvitesSchema.parse(await get("account/friend_invites"));
    expect(invites.map((invite) => invite.user?.status ?? null)).toEqual([null, "CONVERTED"]);
  });

  test("events of each known type, with the fields of that type", async () => {
    const { events } = eventsSchema.parse(await get("events/list?per_page=1000"));
    for (const type of EVENT_TYPES) {
      const event = events.find((candidate) => candidate.type === type);
      expect(() => eventFields[type]?.parse(event), type).not.toThrow();
    }
  });

  test("apps and sessions", async () => {
    const { apps } = grantsSchema.parse(await get("oauth/grants/"));
    expect(apps.map((app) => app.name)).toEqual(["Lamplight TV", "Matinee"]);
    const { clients } = clientsSchema.parse(await get("oauth/clients/"));
    expect(clients.map((client) => client.client_name)).toContain("Living room");
  });

  test("app passwords: the secret is in the first reply alone", async () => {
    const form = { note: "FTP" };
    const path = "/v2/app_specific_password/create";
    const { body } = await ask(sandbox, path, { token: user.firstPartyToken, form });
    expect(newAppPasswordSchema.parse(body).note).toBe("FTP");
    expect(appPasswordsSchema.parse(await get("app_specific_password/list")).passwords).toHaveLength(2);
  });

  test("the plan, the tunnel routes, and what was to be confirmed", async () => {
    expect(paymentSchema.parse(await get("payment/info")).plan?.type).toBe("subscription");
    const { routes } = tunnelRoutesSchema.parse(await get("tunnel/routes"));
    expect(routes.map((route) => route.name)).toEqual(["default", "cdn77"]);
    const { confirmations } = confirmationsSchema.parse(await get("account/confirmation/list"));
    expect(confirmations).toMatchObject([{ subject: "mail_change" }]);
  });
});
