import { describe, expect, it } from "vitest";
import type { PutioApi } from "./api";
import { type Contract, IDS } from "./contracts/contract";
import { organiseContracts, trashContracts } from "./contracts/organise";
import {
  canWrite,
  copyFile,
  createFolder,
  createFolderPath,
  deleteFiles,
  getChild,
  moveFiles,
  renameFile,
  resetFolderSorts,
  setWatched,
} from "./organise";
import type { FileSelection } from "./selection";
import { apiHeldTo } from "./testing/api-held-to";
import { deleteFromTrash, emptyTrash, listTrash, restoreFiles } from "./trash";

const { target, spare, trashed } = IDS;

const files = (...fileIds: number[]): FileSelection => ({ kind: "files", fileIds });

type Case = [Contract, (api: PutioApi) => Promise<unknown>, unknown];

const organiseCases: Case[] = [
  [
    organiseContracts.createFolder,
    (api) => createFolder(api, { parentId: target, name: "New" }),
    expect.objectContaining({ id: 90, parentId: 78, name: "New", fileType: "FOLDER" }),
  ],
  [
    organiseContracts.createFolderPath,
    (api) => createFolderPath(api, { parentId: target, path: "a/b/c" }),
    expect.objectContaining({ id: 93, parentId: 92, name: "c" }),
  ],
  [
    organiseContracts.copyFile,
    (api) => copyFile(api, { fileId: spare, parentId: target, name: "Copy.mp4" }),
    expect.objectContaining({ id: 601, parentId: 78, name: "Copy.mp4" }),
  ],
  [organiseContracts.renameFile, (api) => renameFile(api, { fileId: spare, name: "Other.mp4" }), undefined],
  [
    organiseContracts.moveFiles,
    (api) => moveFiles(api, { selection: files(spare), parentId: target }),
    { failures: [] },
  ],
  [
    organiseContracts.moveMissingFile,
    (api) => moveFiles(api, { selection: files(999999999), parentId: target }),
    { failures: [{ fileId: 999999999, name: null, errorType: "NotFound", status: 404 }] },
  ],
  [
    organiseContracts.setWatched,
    (api) => setWatched(api, { selection: files(spare), isWatched: true }),
    undefined,
  ],
  [
    organiseContracts.getChild,
    (api) => getChild(api, { parentId: target, name: "Other.mp4" }),
    expect.objectContaining({ id: 503, name: "Other.mp4", needsConversion: false }),
  ],
  [organiseContracts.canWrite, (api) => canWrite(api, { fileId: target }), true],
  [organiseContracts.resetFolderSorts, (api) => resetFolderSorts(api, {}), undefined],
  [
    organiseContracts.deleteFiles,
    (api) => deleteFiles(api, { selection: files(spare, 999999999) }),
    { skipped: 1 },
  ],
];

const trashCases: Case[] = [
  [
    trashContracts.listTrash,
    (api) => listTrash(api, {}),
    {
      files: [
        {
          id: 504,
          name: "Clip 03.mp4",
          parentId: 77,
          sizeBytes: 1048576,
          fileType: "VIDEO",
          contentType: "video/mp4",
          createdAt: "2025-01-02T03:04:05Z",
          deletedAt: "2025-02-02T03:04:05Z",
          expiresAt: "2025-03-04T03:04:05Z",
          hasThumbnail: false,
        },
      ],
      cursor: null,
      total: 1,
      sizeBytes: 1048576,
    },
  ],
  [trashContracts.restoreFiles, (api) => restoreFiles(api, { selection: files(trashed) }), undefined],
  [trashContracts.emptyTrash, (api) => emptyTrash(api, {}), undefined],
];

const refused: [Contract, (api: PutioApi) => Promise<unknown>, string, string][] = [
  [
    organiseContracts.createTakenFolder,
    (api) => createFolder(api, { parentId: target, name: "New" }),
    "conflict",
    "NAME_ALREADY_EXIST",
  ],
  [
    organiseContracts.createNamelessFolder,
    (api) => createFolder(api, { parentId: target, name: "" }),
    "bad-request",
    "EMPTY_NAME",
  ],
  [
    organiseContracts.renameWithSlash,
    (api) => renameFile(api, { fileId: spare, name: "a/b" }),
    "bad-request",
    "SLASH_IN_NAME",
  ],
  [
    organiseContracts.getMissingChild,
    (api) => getChild(api, { parentId: target, name: "OTHER.MP4" }),
    "not-found",
    "NotFound",
  ],
  [
    trashContracts.restoreMissingFile,
    (api) => restoreFiles(api, { selection: files(999999999) }),
    "not-found",
    "TRASH_FILE_NOT_FOUND",
  ],
  [
    trashContracts.deleteFromTrash,
    (api) => deleteFromTrash(api, { selection: files(999999999) }),
    "not-found",
    "TRASH_FILE_NOT_FOUND",
  ],
];

describe("the file operations, held to the contract", () => {
  it.each(
    [...organiseCases, ...trashCases].map((one) => [`${one[0].name} (${one[0].section})`, ...one] as const),
  )("%s", async (_, contract, run, result) => {
    expect(await run(apiHeldTo(contract))).toEqual(result);
  });

  it.each(refused.map((one) => [`${one[0].name} (${one[0].section})`, ...one] as const))(
    "are refused: %s",
    async (_, contract, run, code, errorType) => {
      await expect(run(apiHeldTo(contract))).rejects.toMatchObject({ name: "PutioError", code, errorType });
    },
  );

  it("have a case for every contract", () => {
    const known = [organiseContracts, trashContracts].flatMap((group): Contract[] => Object.values(group));
    const played = new Set([...organiseCases, ...trashCases, ...refused].map(([one]) => one));
    expect(known.filter((contract) => !played.has(contract)).map(({ name }) => name)).toEqual([]);
  });
});
