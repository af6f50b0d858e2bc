import { describe, expect, it } from "vitest";
import { getAccount, listSubtitleLanguages } from "./account";
import type { PutioApi } from "./api";
import { getConfigValue, setConfigValue } from "./config";
import { accountContracts, oauthContracts } from "./contracts/account";
import { type Contract, IDS } from "./contracts/contract";
import { fileContracts } from "./contracts/files";
import { playbackContracts, videoContracts } from "./contracts/playback";
import { listEvents } from "./events";
import { getFile, listFolder, searchFiles, setFolderSort } from "./files";
import { getMp4Status } from "./mp4";
import { pollDeviceCode, requestDeviceCode, revokeToken, validateToken } from "./oauth";
import { clearPosition, getNextFile, getPosition, savePosition } from "./playback";
import { flag, object } from "./schema";
import { listSubtitles } from "./subtitles";
import { apiHeldTo } from "./testing/api-held-to";

const { folder: folderId, file: fileId, next } = IDS;

const video = {
  id: 501,
  parentId: 77,
  name: "Clip 01.mp4",
  fileType: "VIDEO",
  folderType: "REGULAR",
  sizeBytes: 1048576,
  contentType: "video/mp4",
  crc32: "0a1b2c3d",
  createdAt: "2025-01-02T03:04:05Z",
  updatedAt: "2025-01-02T03:04:05Z",
  firstAccessedAt: null,
  isShared: false,
  isHidden: false,
  isMp4Available: true,
  needsConversion: false,
  mp4SizeBytes: 1048576,
  positionSeconds: 0,
  sortBy: null,
  senderName: null,
  hasThumbnail: false,
  video: { widthPx: 1280, heightPx: 720, codec: "h264", durationSeconds: 12.5, aspectRatio: 1.78 },
};

type Case = [Contract, (api: PutioApi) => Promise<unknown>, unknown];

const cases: Case[] = [
  [
    fileContracts.listFolder,
    (api) => listFolder(api, { folderId, sort: "NAME_ASC", perPage: 1 }),
    {
      files: [video],
      parent: expect.objectContaining({ id: 77, fileType: "FOLDER", parentId: 0, crc32: null }),
      cursor: "opaque",
      total: 2,
      breadcrumbs: [{ id: 0, name: "Your Files" }],
    },
  ],
  [
    fileContracts.listSharedRoot,
    (api) => listFolder(api, { folderId: -2 }),
    expect.objectContaining({
      files: [],
      cursor: null,
      parent: expect.objectContaining({ folderType: "SHARED_ROOT" }),
    }),
  ],
  [fileContracts.getFile, (api) => getFile(api, { fileId }), video],
  [
    fileContracts.getRoot,
    (api) => getFile(api, { fileId: 0 }),
    expect.objectContaining({ id: 0, parentId: null }),
  ],
  [
    fileContracts.searchFiles,
    (api) => searchFiles(api, { query: "no such name" }),
    { files: [], cursor: null, total: 0 },
  ],
  [fileContracts.setFolderSort, (api) => setFolderSort(api, { folderId, sort: "DATE_DESC" }), undefined],
  [playbackContracts.getPosition, (api) => getPosition(api, { fileId }), 0],
  [playbackContracts.savePosition, (api) => savePosition(api, { fileId, positionSeconds: 754.9 }), undefined],
  [playbackContracts.clearPosition, (api) => clearPosition(api, { fileId }), undefined],
  [playbackContracts.getNextFile, (api) => getNextFile(api, { fileId }), { id: 502, name: "Clip 02.mp4" }],
  [playbackContracts.getNextFileOfLast, (api) => getNextFile(api, { fileId: next }), null],
  [
    videoContracts.listSubtitles,
    (api) => listSubtitles(api, { fileId }),
    {
      defaultKey: "k1",
      subtitles: [
        { key: "k1", name: "Clip 01.eng.srt", language: "English", languageCode: "eng", source: "folder" },
      ],
    },
  ],
  [
    videoContracts.getMp4Status,
    (api) => getMp4Status(api, { fileId }),
    { status: "CONVERTING", percentDone: 40 },
  ],
  [
    accountContracts.getAccount,
    (api) => getAccount(api),
    {
      userId: 9,
      username: "somebody",
      mail: "somebody@example.com",
      avatarUrl: "http://127.0.0.1:9000/avatars/9.png",
      disk: { availableBytes: 700, sizeBytes: 1000, usedBytes: 300 },
      trashSizeBytes: 10,
      settings: {
        isResumeEnabled: true,
        shouldUseResume: true,
        isHistoryEnabled: true,
        isTrashEnabled: true,
        shouldPlayNext: true,
        shouldHideSubtitles: false,
        shouldNotAutoselectSubtitles: false,
        subtitleLanguages: ["eng"],
        sortBy: "NAME_ASC",
        theme: "auto",
        locale: null,
      },
    },
  ],
  [
    accountContracts.listSubtitleLanguages,
    (api) => listSubtitleLanguages(api),
    [{ code: "eng", name: "English" }],
  ],
  [
    accountContracts.setConfigValue,
    (api) => setConfigValue(api, { key: "subtitles", value: { off: true } }),
    undefined,
  ],
  [
    accountContracts.getConfigValue,
    (api) => getConfigValue(api, { key: "never set", schema: object({ off: flag }) }),
    null,
  ],
  [
    accountContracts.listEvents,
    (api) => listEvents(api, {}),
    {
      hasMore: false,
      events: [
        expect.objectContaining({ id: 31, kind: "transfer_completed", name: "thing.bin", fileId: 501 }),
        expect.objectContaining({
          id: 30,
          kind: "unknown",
          type: "of_tomorrow",
          name: null,
          createdAt: "2025-01-02T03:04:04Z",
        }),
      ],
    },
  ],
  [
    oauthContracts.requestDeviceCode,
    (api) => requestDeviceCode(api, { clientId: "1001", clientName: "Matinee" }),
    { code: "AB12CD", qrCodeUrl: "http://127.0.0.1:9000/qr/AB12CD" },
  ],
  [oauthContracts.validateToken, (api) => validateToken(api), { isValid: true, scope: "default", userId: 9 }],
  [
    oauthContracts.validateUnknownToken,
    (api) => validateToken(api),
    { isValid: false, scope: null, userId: null },
  ],
  [oauthContracts.revokeToken, (api) => revokeToken(api), undefined],
];

describe("the client, held to the contract", () => {
  it.each(cases.map((one) => [`${one[0].name} (${one[0].section})`, ...one] as const))(
    "%s",
    async (_, contract, run, result) => {
      expect(await run(apiHeldTo(contract))).toEqual(result);
    },
  );

  it("names what put.io refused", async () => {
    await expect(
      getFile(apiHeldTo(fileContracts.getMissingFile), { fileId: 999999999 }),
    ).rejects.toMatchObject({
      name: "PutioError",
      code: "not-found",
      operation: "getFile",
      errorType: "NotFound",
      publicMessage: "File not found",
    });
    await expect(
      pollDeviceCode(apiHeldTo(oauthContracts.pollUnknownCode), { code: "ZZZZZZ" }),
    ).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
