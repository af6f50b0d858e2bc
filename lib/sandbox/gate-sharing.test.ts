import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "./create-sandbox";
import { errorSchema, listingSchema } from "./gate-schemas";
import {
  cloneSchema,
  publicShareReplySchema,
  publicSharesSchema,
  sharedSchema,
  sharedWithOfOldSchema,
  sharedWithSchema,
} from "./gate-schemas-sharing";
import { ask, createTestUser, type TestReply, type TestUser } from "./test-client";

let sandbox: Sandbox;
let user: TestUser;
let photosId: number;
let programmeId: number;

beforeAll(async () => {
  sandbox = createSandbox();
  user = await createTestUser(sandbox, { seed: "demo" });
  const idOf = (name: string) =>
    sandbox.store.files.child({ userId: user.userId, parentId: 0, name })?.id ?? 0;
  [photosId, programmeId] = [idOf("Photos"), idOf("Programme.pdf")];
});

afterAll(() => sandbox.close());

const get = (path: string, token = user.token): Promise<TestReply> => ask(sandbox, path, { token });

describe("replies about sharing that put.io's SDK must be able to read", () => {
  test("everything that is shared, as full files", async () => {
    const { body } = await get("/v2/files/shared");
    const { shared } = sharedSchema.parse(body);
    expect(shared.map((file) => [file.name, file.shared_with, file.file_id === file.id])).toEqual([
      ["Photos", 1, true],
      ["The Lamplighters", 2, true],
      ["Favourite 1.jpg", 1, true],
      ["Programme.pdf", "everyone", true],
      ["Seating plan.pdf", 1, true],
    ]);
  });

  test("who sees a file, in both shapes", async () => {
    const replies = await Promise.all([
      get(`/v2/files/${photosId}/shared-with-v2`),
      get(`/v2/files/${programmeId}/shared-with-v2`),
    ]);
    expect(replies.map(({ body }) => sharedWithSchema.parse(body).share_type)).toEqual([
      "friends",
      "everyone",
    ]);
    for (const id of [photosId, programmeId]) {
      const { body } = await get(`/v2/files/${id}/shared-with`);
      expect(sharedWithOfOldSchema.parse(body)["shared-with"]).toHaveLength(1);
    }
  });

  test("links, for their owner and for a visitor", async () => {
    const { body } = await get("/v2/public_share/list", user.firstPartyToken);
    const links = publicSharesSchema.parse(body).public_shares;
    expect(links.map((link) => link.user_file.name)).toEqual(["Night Train.mp4", "Photos"]);
    const token = links[1]?.token ?? "";
    expect(publicShareReplySchema.parse((await get("/v2/public_share", token)).body)).toMatchObject({
      public_share: { id: links[1]?.id },
    });
    const listing = listingSchema.parse((await get("/v2/public_share/files/list?total=1", token)).body);
    expect(listing).toMatchObject({ total: 9, parent: { name: "Photos" } });
  });

  test("a clone", async () => {
    const { body } = await get("/v2/files/search?query=Garden%20timelapses");
    const [file] = body.files as { id: number }[];
    const form = { file_ids: file?.id ?? 0 };
    const started = await ask(sandbox, "/v2/sharing/clone", { token: user.token, form });
    expect(cloneSchema.parse((await get(`/v2/sharing/clone/${started.body.id}`)).body)).toMatchObject({
      shared_file_clone_status: "NEW",
    });
  });

  test.each([
    ["/v2/files/999999999/shared-with-v2", 500],
    ["/v2/sharing/clone/7", 404],
    ["/v2/public_share/list", 401],
    ["/v2/public_share", 401],
  ])("the error envelope of %s", async (path, status) => {
    const reply = await get(path);
    expect(errorSchema.parse(reply.body).status_code).toBe(status);
    expect(reply.status).toBe(status);
  });
});
