import { describe, expect, it, vi } from "vitest";
import type { PutioApi } from "./api";
import { type Contract, IDS } from "./contracts/contract";
import { linkContracts, sharingContracts, visitContracts } from "./contracts/sharing";
import { createPublicLink, deletePublicLink, listPublicLinks } from "./public-links";
import {
  getClone,
  getFileShares,
  listShared,
  listSharedWithMe,
  revokeAllShares,
  revokeShares,
  shareFiles,
  startClone,
} from "./sharing";
import { apiHeldTo } from "./testing/api-held-to";
import { getVisit, getVisitFileUrl, listVisitFiles } from "./visit";

vi.mock("../env", () => import("../server/testing/test-env"));

const { reshapes } = await import("../server/reshape");

const { shareable, folder, file, friendsFile, target, clone, link, friendName } = IDS;

type Case = [Contract, (api: PutioApi) => Promise<unknown>, unknown];

/** The same call as our proxy answers it: with addresses of ours in place of tokens. */
function throughProxy(contract: Contract, reshape: "publicLink" | "publicLinks"): Contract {
  const { status, body } = contract.reply;
  return { ...contract, reply: { status, body: reshapes[reshape](body) } };
}

const publicLink = {
  id: 81,
  address: expect.stringMatching(/^\/link\/[\w-]{40,}$/),
  createdAt: "2025-01-02T03:04:05Z",
  expiresAt: "2025-01-09T03:04:05Z",
  file: { id: 77, name: "Clips", fileType: "FOLDER" },
};
const selection = { kind: "files", fileIds: [shareable] } as const;

const sharingCases: Case[] = [
  [sharingContracts.shareFiles, (api) => shareFiles(api, { selection, friends: [friendName] }), undefined],
  [
    sharingContracts.getFileShares,
    (api) => getFileShares(api, { fileId: shareable }),
    {
      kind: "friends",
      shares: [{ shareId: 61, userName: "ada", avatarUrl: "http://127.0.0.1:9000/avatars/ada" }],
    },
  ],
  [
    sharingContracts.listShared,
    (api) => listShared(api, {}),
    [expect.objectContaining({ id: 77, name: "Clips", sharedWith: 1 })],
  ],
  [
    sharingContracts.shareWithEveryone,
    (api) => shareFiles(api, { selection, friends: "everyone" }),
    undefined,
  ],
  [
    sharingContracts.getSharesWithEveryone,
    (api) => getFileShares(api, { fileId: shareable }),
    { kind: "everyone" },
  ],
  [sharingContracts.revokeAllShares, (api) => revokeAllShares(api, { fileId: shareable }), undefined],
  [
    sharingContracts.getSharesOfUnshared,
    (api) => getFileShares(api, { fileId: shareable }),
    { kind: "friends", shares: [] },
  ],
  [
    sharingContracts.revokeShares,
    (api) => revokeShares(api, { fileId: shareable, shareIds: [61, 62] }),
    undefined,
  ],
  [
    sharingContracts.listSharedWithMe,
    (api) => listSharedWithMe(api, {}),
    [expect.objectContaining({ id: 88, name: "ada", folderType: "SHARED_FRIEND" })],
  ],
  [
    sharingContracts.startClone,
    (api) => startClone(api, { selection: { kind: "files", fileIds: [friendsFile] }, parentId: target }),
    { cloneId: 71 },
  ],
  [
    sharingContracts.getClone,
    (api) => getClone(api, { cloneId: clone }),
    { state: "waiting", message: null },
  ],
  [
    throughProxy(linkContracts.createPublicLink, "publicLink"),
    (api) => createPublicLink(api, { fileId: folder }),
    publicLink,
  ],
  [
    throughProxy(linkContracts.listPublicLinks, "publicLinks"),
    (api) => listPublicLinks(api, {}),
    [publicLink],
  ],
  [linkContracts.deletePublicLink, (api) => deletePublicLink(api, { linkId: link }), undefined],
  [
    visitContracts.getVisit,
    (api) => getVisit(api, {}),
    {
      createdAt: publicLink.createdAt,
      expiresAt: publicLink.expiresAt,
      ownerName: "somebody",
      file: publicLink.file,
    },
  ],
  [
    visitContracts.listVisitFiles,
    (api) => listVisitFiles(api, { parentId: folder, perPage: 1 }),
    expect.objectContaining({ cursor: "opaque", total: 2, parent: expect.objectContaining({ id: 77 }) }),
  ],
  [
    visitContracts.getVisitFileUrl,
    (api) => getVisitFileUrl(api, { fileId: file }),
    "http://127.0.0.1:9001/storage/501?signature=x",
  ],
];

const refused: [Contract, (api: PutioApi) => Promise<unknown>, string, string][] = [
  [
    sharingContracts.revokeSharesOfMissing,
    (api) => revokeShares(api, { fileId: 999999999, shareIds: [61] }),
    "not-found",
    "NotFound",
  ],
  [
    sharingContracts.getMissingClone,
    (api) => getClone(api, { cloneId: 999999999 }),
    "not-found",
    "SHARED_FILE_CLONE_NOT_FOUND",
  ],
  [
    linkContracts.createLinkToRoot,
    (api) => createPublicLink(api, { fileId: 0 }),
    "bad-request",
    "PUBLIC_SHARE_FOLDER_ROOT_NOT_ALLOWED",
  ],
];

describe("sharing and links, held to the contract", () => {
  it.each([...sharingCases].map((one) => [`${one[0].name} (${one[0].section})`, ...one] as const))(
    "%s",
    async (_, contract, run, result) => {
      expect(await run(apiHeldTo(contract))).toEqual(result);
    },
  );

  it.each(refused.map((one) => [`${one[0].name} (${one[0].section})`, ...one] as const))(
    "are refused: %s",
    async (_, contract, run, code, errorType) => {
      await expect(run(apiHeldTo(contract))).rejects.toMatchObject({ name: "PutioError", code, errorType });
    },
  );

  it("have a case for every contract", () => {
    const played = [...sharingCases, ...refused].map(([{ name }]) => name);
    const names = [sharingContracts, linkContracts, visitContracts]
      .flatMap((group) => Object.values<Contract>(group))
      .map(({ name }) => name);
    expect(names.filter((name) => !played.includes(name))).toEqual([]);
  });
});
