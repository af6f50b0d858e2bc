import { describe, expect, it } from "vitest";
import { listApps, listSessions, revokeApp } from "./access";
import type { PutioApi } from "./api";
import { createAppPassword, deleteAppPasswords, listAppPasswords } from "./app-passwords";
import { accessContracts } from "./contracts/access";
import { type Contract, IDS } from "./contracts/contract";
import { friendContracts, personContracts } from "./contracts/people";
import { clearEvents, deleteEvent } from "./events";
import { createFriendInvite, listFriendInvites } from "./friend-invites";
import {
  countFriendRequests,
  getFriendFolder,
  listFriendRequests,
  listFriends,
  listSentRequests,
  requestFriend,
  searchUsers,
} from "./friends";
import { getPlan, listTunnelRoutes } from "./plan";
import { apiHeldTo } from "./testing/api-held-to";

const { friendName, strangerName, app } = IDS;

type Case = [Contract, (api: PutioApi) => Promise<unknown>, unknown];

const ada = { id: 12, name: "ada", avatarUrl: "http://127.0.0.1:9000/avatars/ada" };

const peopleCases: Case[] = [
  [
    friendContracts.listFriends,
    (api) => listFriends(api, {}),
    [{ ...ada, hasReceivedFiles: true, hasSharedFiles: false }],
  ],
  [friendContracts.requestFriend, (api) => requestFriend(api, { name: strangerName }), undefined],
  [friendContracts.listSentRequests, (api) => listSentRequests(api, {}), [ada]],
  [friendContracts.listFriendRequests, (api) => listFriendRequests(api, {}), [ada]],
  [friendContracts.countFriendRequests, (api) => countFriendRequests(api, {}), 1],
  [
    friendContracts.getFriendFolder,
    (api) => getFriendFolder(api, { name: friendName }),
    expect.objectContaining({ id: 88, folderType: "SHARED_FRIEND" }),
  ],
  [
    personContracts.searchUsers,
    (api) => searchUsers(api, { name: strangerName }),
    [{ ...ada, isInvited: false }],
  ],
  [
    personContracts.listFriendInvites,
    (api) => listFriendInvites(api, {}),
    {
      remaining: 3,
      invites: [
        { code: "AB12", createdAt: "2025-01-02T03:04:05Z", user: null },
        {
          code: "CD34",
          createdAt: "2025-01-01T03:04:05Z",
          user: { name: "grace", avatarUrl: null, status: "UNKNOWN" },
        },
      ],
    },
  ],
  [personContracts.createFriendInvite, (api) => createFriendInvite(api, {}), { code: "EF56" }],
];

const accessCases: Case[] = [
  [
    accessContracts.listApps,
    (api) => listApps(api, {}),
    [{ id: 1001, name: "Matinee", description: "A dashboard", website: null }],
  ],
  [
    accessContracts.listSessions,
    (api) => listSessions(api, {}),
    [
      {
        id: 5,
        appId: 1001,
        appName: "Matinee",
        clientName: "Living room",
        isActive: true,
        createdAt: "2025-01-02T03:04:05Z",
        lastUsedAt: null,
        ipAddress: "127.0.0.1",
        userAgent: "curl",
        note: null,
      },
    ],
  ],
  [
    accessContracts.createAppPassword,
    (api) => createAppPassword(api, { note: "FTP" }),
    expect.objectContaining({ id: 91, note: "FTP", password: "abcd-efgh", lastUsedAt: null }),
  ],
  [
    accessContracts.listAppPasswords,
    (api) => listAppPasswords(api, {}),
    [expect.objectContaining({ id: 91, lastUsedAt: "2025-01-03T03:04:05Z", ipAddress: "127.0.*.*" })],
  ],
  [accessContracts.deleteAppPasswords, (api) => deleteAppPasswords(api, {}), undefined],
  [
    accessContracts.listTunnelRoutes,
    (api) => listTunnelRoutes(api, {}),
    [{ name: "default", description: "Direct", hosts: ["s1.put.io"] }],
  ],
  [
    accessContracts.getPlan,
    (api) => getPlan(api, {}),
    {
      code: "1TB_yearly",
      storageBytes: 1e12,
      periodDays: 365,
      subscription: { status: "ACTIVE", nextBillingAt: "2026-01-02T03:04:05Z" },
      expiresAt: "2026-01-02T03:04:05Z",
      paymentMethod: "credit-card",
      hasPendingPayment: false,
    },
  ],
  [accessContracts.deleteEvent, (api) => deleteEvent(api, { eventId: 999999999 }), undefined],
  [accessContracts.clearEvents, (api) => clearEvents(api, {}), undefined],
  [accessContracts.revokeApp, (api) => revokeApp(api, { appId: app }), undefined],
];

const refused: [Contract, (api: PutioApi) => Promise<unknown>, string, string][] = [
  [
    friendContracts.requestNobody,
    (api) => requestFriend(api, { name: "no-such-name-here" }),
    "not-found",
    "USER_NOT_FOUND",
  ],
  [
    accessContracts.createNamelessAppPassword,
    (api) => createAppPassword(api, { note: "" }),
    "bad-request",
    "NOTE_REQUIRED",
  ],
];

describe("people and the account's doors, held to the contract", () => {
  it.each(
    [...peopleCases, ...accessCases].map((one) => [`${one[0].name} (${one[0].section})`, ...one] as const),
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
    const played = [...peopleCases, ...accessCases, ...refused].map(([{ name }]) => name);
    const names = [friendContracts, personContracts, accessContracts]
      .flatMap((group) => Object.values<Contract>(group))
      .map(({ name }) => name);
    expect(names.filter((name) => !played.includes(name))).toEqual([]);
  });
});
