import type { UserRecord } from "../state/entities";
import type { Store } from "../state/store";
import { readTransferSource } from "../transfers/transfer-source";

const DAY_SECONDS = 86_400;

type PastTransfer = {
  link: string;
  ageSeconds: number;
  /** What came of it, among the films; left out: it is gone since. */
  brought?: string;
  /** How it ended; null: it is under way, and goes on with the clock. */
  end: { message: string | null; lastedSeconds: number } | null;
};

/** The oldest first, as they are listed the other way round. */
const TRANSFERS: PastTransfer[] = [
  {
    link: "https://films.example/Lantern%20Slides%20(1931).mp4",
    ageSeconds: 9 * DAY_SECONDS,
    end: { message: null, lastedSeconds: 340 },
  },
  {
    link: "https://films.example/gone.mkv",
    ageSeconds: 2 * DAY_SECONDS,
    end: { message: "The server answered with 410.", lastedSeconds: 4 },
  },
  {
    link: "magnet:?xt=urn:btih:5f2a9c8e1b7d4036aa51e0cf83b2d97461c0e5ab&dn=The%20Conductor's%20Tea%20(2024).mp4",
    ageSeconds: 900,
    brought: "The Conductor's Tea (2024).mp4",
    end: { message: null, lastedSeconds: 300 },
  },
  {
    link: "magnet:?xt=urn:btih:0000a41c9e0b5d7f6e8a2b3c4d5e6f7081920a1b&dn=The%20Lost%20Reel",
    ageSeconds: 4 * 3600,
    end: null,
  },
];

/** Transfers in several states: one completed, one failed, one being sent on to others, one that nobody has. */
export function plantTransfers(store: Store, { user, now }: { user: UserRecord; now: number }): void {
  const films = store.files.children(user.id, 0).find(({ name }) => name === "Films");
  const releases = films ? store.files.children(user.id, films.id) : [];
  for (const { link, ageSeconds, brought, end } of TRANSFERS) {
    const source = readTransferSource({ reachesOwnMachine: false }, link);
    if (source === null) throw new Error(`The demo has a link that is none: ${link}`);
    const requestedAt = now - ageSeconds;
    const endsAt = end === null ? now + 365 * DAY_SECONDS : requestedAt + end.lastedSeconds;
    const file = releases.find(({ name }) => name === brought);
    const { id } = store.transfers.create({
      ...source,
      ...{ requestedAt, startsAt: requestedAt + 3, endsAt },
      ...{
        userId: user.id,
        saveParentId: file?.parentId ?? 0,
        callbackUrl: null,
        clientIp: null,
        subscriptionId: null,
      },
    });
    if (end === null) continue;
    const outcome = end.message === null ? "done" : "failed";
    store.transfers.finish(id, {
      outcome,
      finishedAt: endsAt,
      message: end.message,
      fileId: file?.id ?? null,
    });
  }
}
