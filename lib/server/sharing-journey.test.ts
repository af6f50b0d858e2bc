import { NextRequest } from "next/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PutioApi } from "../putio/api";
import { getFile, listFolder } from "../putio/files";
import { getFriendFolder, listFriends } from "../putio/friends";
import { createFolder } from "../putio/organise";
import { createPublicLink, deletePublicLink, listPublicLinks } from "../putio/public-links";
import {
  getFileShares,
  listShared,
  listSharedWithMe,
  revokeAllShares,
  revokeShares,
  shareFiles,
} from "../putio/sharing";
import { getVisit, listVisitFiles } from "../putio/visit";
import { visitRoutes } from "../routes/visit-routes";
import type { ProxyStage } from "./testing/proxy-stage";

vi.mock("../env", () => import("./testing/test-env"));

const { OWN_ORIGIN, startProxyStage } = await import("./testing/proxy-stage");
const { withoutSession } = await import("./route");
const { proxyVisit } = await import("./visit-proxy");
const handleVisit = withoutSession(proxyVisit);

/** Two people who are friends, each by our own server, and the stand-in behind it. */
let stage: ProxyStage;
let owner: PutioApi;
let friend: PutioApi;
let names: { owner: string; friend: string };

beforeEach(async () => {
  stage = await startProxyStage();
  const { username, access_token: token } = Object(stage.user.reply.friend);
  owner = apiOf(stage.user.firstPartyToken);
  friend = apiOf(token);
  names = { owner: stage.user.username, friend: username };
});

afterEach(() => stage.close());

function apiOf(token: string): PutioApi {
  const call: PutioApi["fetch"] = (input, { method = "GET", headers, body } = {}) =>
    stage.call(String(input), {
      ...{ method, token },
      headers: { ...Object.fromEntries(new Headers(headers)), origin: OWN_ORIGIN },
      ...(typeof body === "string" && { body }),
    });
  return { baseUrl: "", takesWritesByPost: true, fetch: call };
}

/** Nobody in particular, who has the address of a link. */
function visitorOf({ address }: { address: string }): PutioApi {
  const sealed = address.split("/").at(-1) ?? "";
  return {
    baseUrl: OWN_ORIGIN + visitRoutes.apiBase(sealed),
    fetch: (input, { method = "GET" } = {}) => handleVisit(new NextRequest(String(input), { method })),
  };
}

const newFolder = async (name: string, parentId = 0) => (await createFolder(owner, { parentId, name })).id;
const share = (fileId: number, friends: "everyone" | string[]) =>
  shareFiles(owner, { selection: { kind: "files", fileIds: [fileId] }, friends });

describe("sharing with a friend", () => {
  it("is seen at once, grows with the folder, and ends at the next act", async () => {
    const id = await newFolder("Holiday");
    await share(id, [names.friend]);
    expect(await listSharedWithMe(friend, {})).toMatchObject([
      { folderType: "SHARED_FRIEND", name: names.owner },
    ]);
    const { id: rootId = 0 } = (await getFriendFolder(friend, { name: names.owner })) ?? {};
    expect((await listFolder(friend, { folderId: rootId })).files.map(({ name }) => name)).toContain(
      "Holiday",
    );
    await newFolder("Added later", id);
    expect((await listFolder(friend, { folderId: id })).files).toMatchObject([{ name: "Added later" }]);

    const shares = await getFileShares(owner, { fileId: id });
    const shareIds = shares.kind === "friends" ? shares.shares.map(({ shareId }) => shareId) : [];
    await revokeShares(owner, { fileId: id, shareIds });
    await expect(listFolder(friend, { folderId: id })).rejects.toMatchObject({ code: "not-found" });
    await expect(getFile(friend, { fileId: id })).rejects.toMatchObject({ code: "not-found" });
  });

  it("takes back one share and leaves the other", async () => {
    const [mine, other] = [await newFolder("One"), await newFolder("Two")];
    await share(mine, [names.friend]);
    await share(other, "everyone");
    await revokeAllShares(owner, { fileId: mine });
    expect(await getFileShares(owner, { fileId: mine })).toEqual({ kind: "friends", shares: [] });
    expect(await getFileShares(owner, { fileId: other })).toEqual({ kind: "everyone" });
    expect(await listFriends(owner, {})).toMatchObject([{ name: names.friend, hasReceivedFiles: true }]);
  });

  it("says that a file is gone where put.io only fails", async () => {
    await expect(getFileShares(owner, { fileId: 999_999_999 })).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("a public link", () => {
  it("shows what it is of to anybody, and nothing else", async () => {
    const id = await newFolder("Holiday");
    await newFolder("Inside", id);
    const outside = await newFolder("Private");
    const visitor = visitorOf(await createPublicLink(owner, { fileId: id }));
    expect(await getVisit(visitor, {})).toMatchObject({
      ownerName: names.owner,
      file: { id, name: "Holiday" },
    });
    expect((await listVisitFiles(visitor, { parentId: id })).files).toMatchObject([{ name: "Inside" }]);
    await expect(listVisitFiles(visitor, { parentId: outside })).rejects.toMatchObject({ code: "not-found" });
    // 0 is somebody's whole account elsewhere, and the link's own folder here.
    expect((await listVisitFiles(visitor, { parentId: 0 })).files).toMatchObject([{ name: "Inside" }]);
  });

  it("ends for its visitor when it is deleted", async () => {
    const link = await createPublicLink(owner, { fileId: await newFolder("Holiday") });
    const visitor = visitorOf(link);
    await getVisit(visitor, {});
    await deletePublicLink(owner, { linkId: link.id });
    await expect(getVisit(visitor, {})).rejects.toMatchObject({ code: "link-ended" });
    await expect(listVisitFiles(visitor, {})).rejects.toMatchObject({ code: "link-ended" });
  });

  it("is kept from other apps without the end of their session", async () => {
    const ordinary = apiOf(stage.user.token);
    await expect(listPublicLinks(ordinary, {})).rejects.toMatchObject({
      code: "scope",
      errorType: "invalid_scope",
    });
    expect((await getFile(ordinary, { fileId: 0 })).id).toBe(0);
  });
});

describe("revoking everything", () => {
  it("leaves no share and no link that opens", async () => {
    const ids = [await newFolder("One"), await newFolder("Two"), await newFolder("Three")];
    for (const id of ids) await share(id, id === ids[0] ? "everyone" : [names.friend]);
    const links = await Promise.all(ids.map((fileId) => createPublicLink(owner, { fileId })));
    expect(await listPublicLinks(owner, {})).toHaveLength(3);

    for (const { id } of await listShared(owner, {})) await revokeAllShares(owner, { fileId: id });
    for (const { id } of await listPublicLinks(owner, {})) await deletePublicLink(owner, { linkId: id });
    expect([await listShared(owner, {}), await listPublicLinks(owner, {})]).toEqual([[], []]);
    const ends = links.map((link) => getVisit(visitorOf(link), {}).catch((error: unknown) => error));
    expect(await Promise.all(ends)).toEqual(
      new Array(3).fill(expect.objectContaining({ code: "link-ended", status: 404 })),
    );
  });
});
