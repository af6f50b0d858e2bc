import { isCancelledError, type QueryCacheNotifyEvent, type QueryClient } from "@tanstack/react-query";
import type { PutioApi } from "@/lib/putio/api";
import { PutioError } from "@/lib/putio/errors";
import type { Transfer } from "@/lib/putio/transfer";
import { getTransfer, listTransfers } from "@/lib/putio/transfers";
import { browserPage, type PageSight, Poller } from "@/lib/query/poller";
import { readNoticeChoice } from "./notice-choice";
import { planLook } from "./plan-look";
import { transferKeys, transfersQuery } from "./queries";
import { publishRunning } from "./running-store";
import { isActive } from "./transfer-state";

const EVERY_MS = 5000;
/** Where nobody looks at the list, what runs is among the newest, or does not have to be counted. */
const NEWEST_ROWS = 50;
/** Between two looks for what was begun elsewhere, while nothing is known to run. */
const QUIET_MS = 30_000;

export type TransferWatchOptions = {
  client: QueryClient;
  /** What ran in this visit and is over now, well or badly. */
  onEnded: (ended: readonly Transfer[]) => void;
  page?: PageSight;
};

let watch: TransferWatch | null = null;

/** Follows what put.io fetches for as long as a page lives, also what was begun before or elsewhere. Gives its end. */
export function startTransferWatch(api: PutioApi, options: TransferWatchOptions): () => void {
  const started = new TransferWatch(api, options);
  watch = started;
  const stop = started.start();
  return () => {
    stop();
    if (watch === started) watch = null;
  };
}

/** Something was added: the next look is at the list. */
export function wakeTransferWatch(): void {
  watch?.wake();
}

class TransferWatch {
  readonly #api: PutioApi;
  readonly #client: QueryClient;
  readonly #onEnded: TransferWatchOptions["onEnded"];
  readonly #page: PageSight;
  readonly #poller: Poller;
  readonly #running = new Map<number, Transfer>();
  readonly #told = new Set<string>();
  #lookedAtMs = Number.NEGATIVE_INFINITY;
  #listedAtMs = Number.NEGATIVE_INFINITY;
  #isPatching = false;

  constructor(api: PutioApi, { client, onEnded, page = pageOrNotices }: TransferWatchOptions) {
    this.#api = api;
    this.#client = client;
    this.#onEnded = onEnded;
    this.#page = page;
    this.#poller = new Poller({
      everyMs: EVERY_MS,
      page,
      // Nobody will hear how these go on: better no figure than one that stands for ever.
      onGiveUp: () => this.#take([], { isWhole: true }),
      look: (signal) => this.#look(signal),
    });
  }

  start(): () => void {
    const unsubscribe = this.#client.getQueryCache().subscribe((event) => this.#hear(event));
    const offSight = this.#page.onChange(() => this.#lookAround());
    const known = this.#client.getQueryState<readonly Transfer[]>(transferKeys.list());
    if (known?.data) {
      this.#listedAtMs = known.dataUpdatedAt;
      this.#take(known.data, { isWhole: true });
    }
    this.#poller.wake();
    return () => {
      unsubscribe();
      offSight();
      this.#poller.stop();
    };
  }

  wake(): void {
    this.#lookedAtMs = Number.NEGATIVE_INFINITY;
    this.#listedAtMs = Number.NEGATIVE_INFINITY;
    this.#poller.wake();
  }

  /** Whoever comes back to the page may have begun something on another device meanwhile. */
  #lookAround(): void {
    if (this.#page.isVisible() && Date.now() - this.#listedAtMs > QUIET_MS) this.wake();
  }

  /** The list was read or changed, by whomever. */
  #hear(event: QueryCacheNotifyEvent): void {
    if (event.query.queryHash !== LIST_HASH) return;
    if (event.type === "observerAdded") this.#poller.wake();
    if (event.type !== "updated" || event.action.type !== "success" || this.#isPatching) return;
    if (!event.action.manual) this.#listedAtMs = Date.now();
    this.#take(event.query.state.data as readonly Transfer[], { isWhole: true });
    this.#poller.wake();
  }

  async #look(signal: AbortSignal): Promise<boolean> {
    const isListOpen = this.#isListOpen();
    const nowMs = Date.now();
    const look = planLook({
      isListOpen,
      running: [...this.#running.values()],
      sinceLookMs: nowMs - this.#lookedAtMs,
      sinceListMs: nowMs - this.#listedAtMs,
    });
    if (look.kind !== "wait") this.#lookedAtMs = nowMs;
    if (look.kind === "rows") await this.#readRows(look.ids, signal);
    if (look.kind === "list") await this.#readList({ isListOpen, signal });
    return isListOpen || this.#running.size > 0;
  }

  #isListOpen(): boolean {
    const query = this.#client.getQueryCache().find({ queryKey: transferKeys.list() });
    return (query?.getObserversCount() ?? 0) > 0;
  }

  async #readList({ isListOpen, signal }: { isListOpen: boolean; signal: AbortSignal }): Promise<void> {
    if (!isListOpen) {
      const { transfers, cursor } = await listTransfers(this.#api, { perPage: NEWEST_ROWS, signal });
      this.#listedAtMs = Date.now();
      return this.#take(transfers, { isWhole: cursor === null });
    }
    try {
      await this.#client.fetchQuery({ ...transfersQuery(this.#api), staleTime: 0, retry: false });
    } catch (error) {
      // Somebody has changed the list meanwhile, and reads it again by themselves.
      if (!isCancelledError(error)) throw error;
    }
  }

  async #readRows(ids: readonly number[], signal: AbortSignal): Promise<void> {
    const rows = await Promise.all(ids.map((transferId) => this.#readRow(transferId, signal)));
    // One that was cancelled while it was asked about is not brought back.
    const fresh = rows.filter((row) => row !== null && this.#running.has(row.id)) as Transfer[];
    const gone = new Set(ids.filter((_, at) => rows[at] === null));
    for (const id of gone) this.#running.delete(id);
    this.#patchList(fresh, gone);
    this.#take(fresh, { isWhole: false });
  }

  /** null: it is no longer on the list. */
  async #readRow(transferId: number, signal: AbortSignal): Promise<Transfer | null> {
    try {
      return await getTransfer(this.#api, { transferId, signal });
    } catch (error) {
      if (error instanceof PutioError && error.code === "not-found") return null;
      throw error;
    }
  }

  #patchList(fresh: readonly Transfer[], gone: ReadonlySet<number>): void {
    const byId = new Map(fresh.map((transfer) => [transfer.id, transfer]));
    const { dataUpdatedAt } = this.#client.getQueryState(transferKeys.list()) ?? {};
    if (!dataUpdatedAt) return;
    this.#isPatching = true;
    // As old as it was: a few rows do not make the whole list fresh.
    this.#client.setQueryData<readonly Transfer[]>(
      transferKeys.list(),
      (list) => list?.filter(({ id }) => !gone.has(id)).map((transfer) => byId.get(transfer.id) ?? transfer),
      { updatedAt: dataUpdatedAt },
    );
    this.#isPatching = false;
  }

  #take(transfers: readonly Transfer[], { isWhole }: { isWhole: boolean }): void {
    const ended: Transfer[] = [];
    const before = new Map(this.#running);
    if (isWhole) this.#running.clear();
    for (const transfer of transfers) {
      if (isActive(transfer)) this.#running.set(transfer.id, transfer);
      else if (before.has(transfer.id)) {
        this.#running.delete(transfer.id);
        ended.push(transfer);
      }
    }
    publishRunning([...this.#running.values()]);
    this.#tell(ended);
  }

  /** Once: an answer that was under way may show it running again for a moment. */
  #tell(ended: readonly Transfer[]): void {
    const news = ended.filter((transfer) => !this.#told.has(endOf(transfer)));
    for (const transfer of news) if (transfer.finishedAt !== null) this.#told.add(endOf(transfer));
    if (news.length > 0) this.#onEnded(news);
  }
}

const LIST_HASH = JSON.stringify(transferKeys.list());

function endOf({ id, status, finishedAt }: Transfer): string {
  return `${id} ${status === "ERROR"} ${finishedAt}`;
}

/** Nobody waits in a tab that nobody sees, unless they asked to be told by the system. */
const pageOrNotices: PageSight = {
  ...browserPage,
  isVisible: () => browserPage.isVisible() || readNoticeChoice() === "on",
};
