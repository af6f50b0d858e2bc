import { describe, expect, it } from "vitest";
import type { PutioApi } from "./api";
import { type Contract, IDS } from "./contracts/contract";
import { rssContracts } from "./contracts/rss";
import { transferContracts } from "./contracts/transfers";
import { actOnFeed, createFeed, getFeedLog, listFeeds, retryFeedItem, updateFeed } from "./rss";
import { apiHeldTo } from "./testing/api-held-to";
import {
  addTrackers,
  addTransfers,
  cancelTransfers,
  cleanTransfers,
  getTransfer,
  listTransfers,
  probeLinks,
  reannounceTransfer,
  retryTransfer,
} from "./transfers";

const { transfer: transferId, feed: feedId, feedUrl } = IDS;
const LINK = "https://example.com/Film.mkv";

const nightTrain = {
  id: 91,
  name: "Night train",
  kind: "TORRENT",
  status: "DOWNLOADING",
  source: "magnet:?xt=urn:btih:0123456789abcdef0123456789abcdef01234567",
  sizeBytes: 1000,
  downloadedBytes: 250,
  uploadedBytes: 20,
  percentDone: 25,
  completionPercent: 0,
  downBytesPerSecond: 50,
  upBytesPerSecond: 5,
  secondsLeft: 15,
  availability: 100,
  ratio: 0.08,
  peersConnected: 4,
  peersSending: 3,
  peersGetting: 1,
  secondsSeeding: 0,
  createdAt: "2026-01-02T03:04:05Z",
  finishedAt: null,
  fileId: null,
  hasFile: false,
  parentId: 0,
  callbackUrl: null,
  errorMessage: null,
  tracker: "udp://tracker.example:80",
  trackerMessage: null,
  isPrivate: false,
  isSimulated: true,
  hash: "0123456789abcdef0123456789abcdef01234567",
  feedId: null,
};

const feed = {
  id: 95,
  title: "Night trains",
  url: feedUrl,
  keyword: "",
  unwantedKeywords: "",
  parentId: 0,
  isPaused: false,
  shouldDeleteOldFiles: false,
  lastFetchAt: null,
  lastError: null,
  failedItemCount: 0,
};
const draft = { ...feed, keyword: "night" };

type Case = [Contract, (api: PutioApi) => Promise<unknown>, unknown];

const answered: Case[] = [
  [
    transferContracts.listTransfers,
    (api) => listTransfers(api, {}),
    { transfers: [nightTrain], total: 1, cursor: null },
  ],
  [transferContracts.getTransfer, (api) => getTransfer(api, { transferId }), nightTrain],
  [
    transferContracts.probeLinks,
    (api) => probeLinks(api, { urls: [LINK] }),
    { availableBytes: 1000, links: [{ url: LINK, name: "Film.mkv", sizeBytes: 500, problem: null }] },
  ],
  [
    transferContracts.addTransfers,
    (api) =>
      addTransfers(api, {
        wishes: [
          { url: LINK, parentId: 0 },
          { url: "", parentId: null },
        ],
      }),
    {
      transfers: [{ ...nightTrain, kind: "URL", source: LINK }],
      refusals: [{ url: "", errorType: "EMPTY_URL", status: 400 }],
    },
  ],
  [transferContracts.retryTransfer, (api) => retryTransfer(api, { transferId }), nightTrain],
  [
    transferContracts.cancelTransfers,
    (api) => cancelTransfers(api, { transferIds: [transferId, 999_999_999] }),
    undefined,
  ],
  [transferContracts.cleanTransfers, (api) => cleanTransfers(api, {}), [92]],
  [rssContracts.listFeeds, (api) => listFeeds(api, {}), [feed]],
  [rssContracts.updateFeed, (api) => updateFeed(api, { feedId, draft }), undefined],
  [rssContracts.pauseFeed, (api) => actOnFeed(api, { feedId, act: "pause" }), undefined],
  [
    rssContracts.getFeedLog,
    (api) => getFeedLog(api, { feedId }),
    {
      feed,
      items: [
        {
          id: 97,
          title: "Night train, second part",
          detectedAt: "2026-01-02T03:04:05Z",
          failureReason: null,
          fileId: 501,
        },
      ],
    },
  ],
  [rssContracts.deleteFeed, (api) => actOnFeed(api, { feedId, act: "delete" }), undefined],
];

const refused: [Contract, (api: PutioApi) => Promise<unknown>, string, string][] = [
  [
    transferContracts.listTooManyTransfers,
    (api) => listTransfers(api, { perPage: 1001 }),
    "bad-request",
    "BadRequest",
  ],
  [
    transferContracts.getMissingTransfer,
    (api) => getTransfer(api, { transferId: 999_999_999 }),
    "not-found",
    "NotFound",
  ],
  [
    transferContracts.reannounceTransfer,
    (api) => reannounceTransfer(api, { transferId }),
    "bad-request",
    "BadRequest",
  ],
  [
    transferContracts.addNoTrackers,
    (api) => addTrackers(api, { transferId, trackers: [] }),
    "bad-request",
    "NO_TRACKERS",
  ],
  [
    rssContracts.createUnreadableFeed,
    (api) => createFeed(api, { draft: { ...draft, url: "nowhere" }, shouldSkipOld: false }),
    "bad-request",
    "URL_NOT_VALID",
  ],
  [
    rssContracts.retryMissingItem,
    (api) => retryFeedItem(api, { feedId, itemId: 999_999_999 }),
    "not-found",
    "NotFound",
  ],
];

describe("transfers and feeds, held to the contract", () => {
  it.each(answered.map((one) => [`${one[0].name} (${one[0].section})`, ...one] as const))(
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
    const played = [...answered, ...refused].map(([{ name }]) => name);
    const all: Contract[] = [...Object.values(transferContracts), ...Object.values(rssContracts)];
    expect(all.map(({ name }) => name).filter((name) => !played.includes(name))).toEqual([]);
  });

  it("ask nothing at all for nothing", async () => {
    const api: PutioApi = {
      baseUrl: "https://api.example/v2",
      fetch: () => Promise.reject(new Error("put.io was asked")),
    };
    const empty = { name: "PutioError", code: "bad-request", errorType: null };
    await expect(cancelTransfers(api, { transferIds: [] })).rejects.toMatchObject(empty);
    await expect(addTransfers(api, { wishes: [] })).rejects.toMatchObject(empty);
    await expect(probeLinks(api, { urls: [] })).rejects.toMatchObject(empty);
  });
});

describe("a transfer of a kind and state that nobody knows yet", () => {
  it("does not take the list with it", async () => {
    const odd = { id: 1, created_at: "2026-01-02T03:04:05", type: "HOLOGRAM", status: "DREAMING" };
    const contract = {
      ...transferContracts.listTransfers,
      reply: { status: 200, body: { transfers: [odd] } },
    };
    const { transfers } = await listTransfers(apiHeldTo(contract), {});
    expect(transfers).toMatchObject([{ id: 1, kind: "UNKNOWN", status: "UNKNOWN", name: "" }]);
  });
});

describe("an item that failed", () => {
  it("says why, even where put.io gives no reason", async () => {
    const item = { id: 98, title: "Late train", detected_date: "2026-01-02T03:04:05", is_failed: true };
    const contract = {
      ...rssContracts.getFeedLog,
      reply: {
        status: 200,
        body: {
          feed: rssContracts.getFeedLog.reply.body.feed,
          items: [{ ...item, failure_reason: "No space." }, item],
        },
      },
    };
    const { items } = await getFeedLog(apiHeldTo(contract), { feedId });
    expect(items.map(({ failureReason }) => failureReason)).toEqual(["No space.", ""]);
  });
});
