import { describe, expect, it } from "vitest";
import type { PutioApi } from "./api";
import { type Contract, IDS } from "./contracts/contract";
import { jobContracts, jobStateContracts } from "./contracts/jobs";
import { createDownloadLinks, getDownloadLinks, getZipUrl } from "./download-links";
import { dismissExtraction, extractFiles, listExtractions } from "./extract";
import { getFile } from "./files";
import { convertFiles, deleteMp4, listMp4Queue, putMp4InFolder, startMp4 } from "./mp4";
import type { FileSelection } from "./selection";
import { apiHeldTo } from "./testing/api-held-to";
import { cancelZip, createZip, getZip, listZips } from "./zips";

const { folder, file, next, archive, zip: zipId, links: linksId, extraction } = IDS;

const files = (...fileIds: number[]): FileSelection => ({ kind: "files", fileIds });

type Case = [Contract, (api: PutioApi) => Promise<unknown>, unknown];

const jobCases: Case[] = [
  [jobContracts.convertFiles, (api) => convertFiles(api, { selection: files(file, next) }), { count: 2 }],
  [
    jobContracts.listMp4Queue,
    (api) => listMp4Queue(api),
    [
      { fileId: 501, name: "Clip 01.mkv", mp4: { status: "CONVERTING", percentDone: 40 } },
      { fileId: 502, name: "Clip 02.mkv", mp4: { status: "IN_QUEUE", percentDone: 0 } },
    ],
  ],
  [jobStateContracts.deleteMp4, (api) => deleteMp4(api, { fileId: file }), undefined],
  [
    jobContracts.listExtractions,
    (api) => listExtractions(api),
    [{ id: 51, name: "Photos.zip", fileIds: [505], partCount: 1, message: null, status: "EXTRACTING" }],
  ],
  [jobContracts.createZip, (api) => createZip(api, { selection: files(file, next) }), { zipId: 31 }],
  [jobContracts.listZips, (api) => listZips(api), [{ zipId: 31, createdAt: "2025-01-02T03:04:05Z" }]],
  [
    jobContracts.createDownloadLinks,
    (api) => createDownloadLinks(api, { selection: files(file) }),
    { linksId: 41 },
  ],
  [
    jobStateContracts.startMp4,
    (api) => startMp4(api, { fileId: file }),
    { status: "IN_QUEUE", percentDone: 0 },
  ],
  [
    jobStateContracts.startMp4OfOld,
    (api) => startMp4(api, { fileId: file }),
    { status: "IN_QUEUE", percentDone: 0 },
  ],
  [jobStateContracts.putMp4InFolder, (api) => putMp4InFolder(api, { fileId: file }), undefined],
  [
    jobStateContracts.extractFiles,
    (api) => extractFiles(api, { selection: files(archive), password: "open sesame" }),
    [
      {
        id: 51,
        name: "Photos.rar",
        fileIds: [505, 506],
        partCount: 2,
        message: null,
        status: "EXTRACTING",
      },
    ],
  ],
  [jobStateContracts.dismissExtraction, (api) => dismissExtraction(api, { id: extraction }), undefined],
  [
    jobStateContracts.getZip,
    (api) => getZip(api, { zipId }),
    { status: "DONE", sizeBytes: 2097152, missingFiles: ["gone.mp4", "lost.mp4"] },
  ],
  [
    jobStateContracts.getZip,
    (api) => getZipUrl(api, { zipId }),
    "http://127.0.0.1:9000/zips/31?token=SIGNED",
  ],
  [jobStateContracts.getUnfinishedZip, (api) => getZip(api, { zipId }), { status: "PROCESSING" }],
  [jobStateContracts.getUnfinishedZip, (api) => getZipUrl(api, { zipId }), null],
  [
    jobStateContracts.getFailedZip,
    (api) => getZip(api, { zipId }),
    { status: "ERROR", message: "The disk is full" },
  ],
  [jobStateContracts.cancelZip, (api) => cancelZip(api, { zipId }), undefined],
  [
    jobStateContracts.getDownloadLinks,
    (api) => getDownloadLinks(api, { linksId }),
    {
      status: "DONE",
      downloadUrls: ["http://127.0.0.1:9000/v2/files/501/download?oauth_token=DOWNLOAD"],
      mediaUrls: [],
      mp4Urls: [],
    },
  ],
  [
    jobStateContracts.getFileWithMediaInfo,
    (api) => getFile(api, { fileId: file, withMediaInfo: true }),
    expect.objectContaining({
      id: 501,
      mediaInfo: {
        typeAndCodecs: 'video/mp4; codecs="avc1.640028, mp4a.40.2"',
        mimeType: "video/mp4",
        formatName: "mov,mp4",
        bitsPerSecond: 800000,
        durationSeconds: 12.5,
        streams: [
          {
            kind: "video",
            codec: "h264",
            rfc6381: "avc1.640028",
            profile: "High",
            level: "40",
            widthPx: 1280,
            heightPx: 720,
            channels: null,
          },
          expect.objectContaining({ kind: "other", codec: null }),
        ],
      },
    }),
  ],
];

const refused: [Contract, (api: PutioApi) => Promise<unknown>, string, string][] = [
  [jobContracts.startMp4OfFolder, (api) => startMp4(api, { fileId: folder }), "bad-request", "NotFile"],
  [jobContracts.getMissingZip, (api) => getZip(api, { zipId: 999999999 }), "gone", "LINK_EXPIRED"],
  [
    jobContracts.getMissingDownloadLinks,
    (api) => getDownloadLinks(api, { linksId: 999999999 }),
    "not-found",
    "LINKS_NOT_FOUND",
  ],
];

describe("the jobs, held to the contract", () => {
  it.each(jobCases.map((one) => [`${one[0].name} (${one[0].section})`, ...one] as const))(
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
    const known = [jobContracts, jobStateContracts].flatMap((group): Contract[] => Object.values(group));
    const played = new Set([...jobCases, ...refused].map(([one]) => one));
    expect(known.filter((contract) => !played.has(contract)).map(({ name }) => name)).toEqual([]);
  });
});
