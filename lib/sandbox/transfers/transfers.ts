import type { Sandbox } from "../create-sandbox";
import { jobsOf } from "../jobs/sandbox-jobs";
import type { UserRecord } from "../state/entities";
import { planJob, type Schedule } from "../state/schedule";
import type { TransferRecord } from "../state/transfers";
import { failTransfer } from "./end-transfer";
import { FetchProblem, fetchUrl } from "./fetch-url";
import { simulatedBytes } from "./simulated-content";
import { isDead, type TransferSource } from "./transfer-source";

const WAIT_SECONDS = 3;
const BYTES_A_SECOND = 1024 * 1024;
const SHORTEST_SECONDS = 8;
const LONGEST_SECONDS = 600;
/** As `simultaneous_download_limit` of the account says. */
const LANES = 20;
/** What fails does so after this long, and what is of this machine takes no longer by the clock. */
const QUICK_SECONDS = 3;
/** A torrent that nobody has is looked for until its owner gives up. */
const FOR_EVER_SECONDS = 100 * 365 * 86_400;

export type TransferWish = {
  user: UserRecord;
  source: TransferSource;
  saveParentId: number;
  callbackUrl: string | null;
  /** null: nobody asked for it, a feed did. */
  clientIp: string | null;
  subscriptionId?: number | null;
};

/** Begins a transfer: it advances with the clock, and what comes of it is put into the account by `settleTransfers`. */
export function startTransfer(sandbox: Sandbox, wish: TransferWish): TransferRecord {
  const { user, source, saveParentId, callbackUrl, clientIp } = wish;
  const record = sandbox.store.transfers.create({
    ...source,
    ...schedule(sandbox, { userId: user.id, source }),
    userId: user.id,
    saveParentId,
    callbackUrl,
    clientIp,
    subscriptionId: wish.subscriptionId ?? null,
  });
  beginFetch(sandbox, record);
  return record;
}

/** Begins anew, whatever state it is in. What it has brought stays. */
export function retryTransfer(sandbox: Sandbox, transfer: TransferRecord): TransferRecord {
  const { transfers } = sandbox.store;
  transfers.restart(transfer.id, schedule(sandbox, { userId: transfer.userId, source: transfer }));
  const again = transfers.get(transfer.id) ?? transfer;
  beginFetch(sandbox, again);
  return again;
}

/** Takes a transfer off the list, and stops it if it is under way. What it has brought stays. */
export async function removeTransfer(sandbox: Sandbox, transfer: TransferRecord): Promise<void> {
  sandbox.store.transfers.remove(transfer.id);
  await jobsOf(sandbox).transfers.cancel(jobKey(transfer.id));
  if (transfer.fetched !== null) await sandbox.blobFiles.remove([transfer.fetched.path]);
}

/** Takes up what an earlier run left. */
export function resumeTransfers(sandbox: Sandbox): void {
  for (const transfer of sandbox.store.transfers.unfetched()) beginFetch(sandbox, transfer);
}

type Plannable = Pick<TransferSource, "hash" | "fate" | "isFetched"> & {
  contents: readonly { sample: string }[];
};

function schedule({ store }: Sandbox, { userId, source }: { userId: number; source: Plannable }): Schedule {
  const now = store.clock.now();
  // A torrent that stands still for ever holds nobody up.
  const ends = store.transfers.open(userId).flatMap(({ hash, endsAt }) => (isDead(hash) ? [] : [endsAt]));
  const freeAt = ends.sort((a, b) => b - a)[LANES - 1];
  return planJob(now, { waitSeconds: WAIT_SECONDS, workSeconds: workSeconds(source), freeAt });
}

function workSeconds({ hash, fate, isFetched, contents }: Plannable): number {
  if (fate !== null || isFetched) return QUICK_SECONDS;
  if (isDead(hash)) return FOR_EVER_SECONDS;
  const seconds = Math.ceil(simulatedBytes(contents) / BYTES_A_SECOND);
  return Math.min(LONGEST_SECONDS, Math.max(SHORTEST_SECONDS, seconds));
}

/** An address of this machine is fetched at once; the clock shows it as arriving later. */
function beginFetch(sandbox: Sandbox, transfer: TransferRecord): void {
  const { id, name, source, userId } = transfer;
  if (!transfer.isFetched || transfer.fetched !== null) return;
  const { transfers, users } = sandbox.store;
  jobsOf(sandbox).transfers.run(jobKey(id), async (signal) => {
    const user = users.get(userId);
    const freeBytes = user === null ? 0 : user.diskSizeBytes - user.usedBytes;
    try {
      const fetched = await fetchUrl(sandbox, { transferId: id, name, url: source, freeBytes, signal });
      if (transfers.get(id) === null) await sandbox.blobFiles.remove([fetched.path]);
      else transfers.keepFetched(id, fetched);
    } catch (error) {
      if (!(error instanceof FetchProblem)) throw error;
      failTransfer(sandbox, { transfer, message: error.message, at: sandbox.clock.now() });
    }
  });
}

function jobKey(id: number): string {
  return `transfer ${id}`;
}
