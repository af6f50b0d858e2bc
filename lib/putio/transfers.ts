import type { PutioApi } from "./api";
import { PutioError } from "./errors";
import { persist } from "./persist";
import { type CallOptions, request } from "./request";
import { list, maybe, number, object } from "./schema";
import { type Transfer, toTransfer, wireTransferSchema } from "./transfer";
import { maybeNumber, maybeText, okSchema } from "./wire";

export type TransferPage = { transfers: Transfer[]; cursor: string | null; total: number | null };

const pageSchema = object({ transfers: list(wireTransferSchema), cursor: maybeText, total: maybeNumber });

/** The newest transfers, running and over (contract, 3.3); at most 1000 a page. */
export async function listTransfers(
  api: PutioApi,
  { perPage = 200, signal }: CallOptions & { perPage?: number },
): Promise<TransferPage> {
  const query = { per_page: perPage, total: 1 };
  const wire = await request(api, {
    ...{ operation: "listTransfers", path: "/transfers/list", query, schema: pageSchema, signal },
  });
  return toPage(wire);
}

/** The next page of such a list. */
export async function continueTransfers(
  api: PutioApi,
  { cursor, perPage = 200, signal }: CallOptions & { cursor: string; perPage?: number },
): Promise<TransferPage> {
  const wire = await request(api, {
    operation: "continueTransfers",
    method: "POST",
    path: "/transfers/list/continue",
    form: { cursor, per_page: perPage },
    schema: pageSchema,
    signal,
  });
  return toPage(wire);
}

function toPage(wire: ReturnType<typeof pageSchema>): TransferPage {
  return { transfers: wire.transfers.map(toTransfer), cursor: wire.cursor || null, total: wire.total };
}

const transferSchema = object({ transfer: wireTransferSchema });

/** One transfer; how running ones are followed (contract, 3.3). Ends in `not-found` when it is gone. */
export async function getTransfer(
  api: PutioApi,
  { transferId, signal }: CallOptions & { transferId: number },
): Promise<Transfer> {
  const path = `/transfers/${transferId}`;
  const wire = await request(api, { operation: "getTransfer", path, schema: transferSchema, signal });
  return toTransfer(wire.transfer);
}

/** What put.io knows of a link before it is added. */
export type ProbedLink = {
  url: string;
  /** null: not known. */
  name: string | null;
  sizeBytes: number | null;
  /** Why put.io would not take it, in its own words; null: it would. */
  problem: string | null;
};

const probeSchema = object({
  disk_avail: maybeNumber,
  ret: list(
    object({
      url: maybeText,
      name: maybeText,
      file_size: maybeNumber,
      error: maybeText,
      error_message: maybeText,
    }),
  ),
});

/** Looks at links without adding them (contract, 3.3). `availableBytes`: what fits on the disk; null: not said. */
export async function probeLinks(
  api: PutioApi,
  { urls, signal }: CallOptions & { urls: readonly string[] },
): Promise<{ availableBytes: number | null; links: ProbedLink[] }> {
  const operation = "probeLinks";
  if (urls.length === 0) throw refusal(operation, "no links are given");
  const form = { urls: urls.join("\n") };
  const call = { operation, path: "/transfers/info", form, schema: probeSchema, signal } as const;
  const wire = await request(api, { ...call, method: "POST" });
  const links = wire.ret.map((found, index) => ({
    url: found.url ?? urls[index] ?? "",
    name: found.name || null,
    sizeBytes: found.file_size || null,
    problem: found.error_message || found.error || null,
  }));
  return { availableBytes: wire.disk_avail, links };
}

/** A transfer that is wanted. `parentId` null: the account's own folder for transfers. */
export type TransferWish = { url: string; parentId: number | null; callbackUrl?: string | null };

/** A link that was not added; the others were. */
export type TransferRefusal = { url: string; errorType: string; status: number | null };

const addedSchema = object({
  transfers: list(wireTransferSchema),
  errors: maybe(list(object({ url: maybeText, error_type: maybeText, status_code: maybeNumber }))),
});

/**
 * Adds transfers (contract, 3.3). Some may be refused while others are taken: that is told, not thrown. Not repeated by itself
 * when its reply was lost, as a link would be added twice.
 */
export async function addTransfers(
  api: PutioApi,
  { wishes, signal }: CallOptions & { wishes: readonly TransferWish[] },
): Promise<{ transfers: Transfer[]; refusals: TransferRefusal[] }> {
  const operation = "addTransfers";
  if (wishes.length === 0) throw refusal(operation, "no links are given");
  const form = { urls: JSON.stringify(wishes.map(wireWish)) };
  const call = { operation, path: "/transfers/add-multi", form, schema: addedSchema, signal } as const;
  const wire = await persist(() => request(api, { ...call, method: "POST" }), {
    isRepeatable: false,
    signal,
  });
  return {
    transfers: wire.transfers.map(toTransfer),
    refusals: (wire.errors ?? []).map((error) => ({
      url: error.url ?? "",
      errorType: error.error_type ?? "",
      status: error.status_code,
    })),
  };
}

function wireWish({ url, parentId, callbackUrl }: TransferWish): Record<string, unknown> {
  return {
    url,
    ...(parentId !== null && { save_parent_id: parentId }),
    ...(callbackUrl && { callback_url: callbackUrl }),
  };
}

/** Ends transfers and takes them off the list, whatever their state; ids that are gone are passed over (contract, 3.3). */
export async function cancelTransfers(
  api: PutioApi,
  { transferIds, signal }: CallOptions & { transferIds: readonly number[] },
): Promise<void> {
  const operation = "cancelTransfers";
  if (transferIds.length === 0) throw refusal(operation, "no transfers are named");
  const form = { transfer_ids: transferIds.join(",") };
  const call = { operation, path: "/transfers/cancel", form, schema: okSchema, signal } as const;
  await persist(() => request(api, { ...call, method: "POST" }), { isRepeatable: true, signal });
}

const cleanedSchema = object({ deleted_ids: maybe(list(number)) });

/** Takes what is done and what has failed off the list (contract, 3.3). Answers which. Files stay. */
export async function cleanTransfers(api: PutioApi, { signal }: CallOptions): Promise<readonly number[]> {
  const call = {
    operation: "cleanTransfers",
    path: "/transfers/clean",
    form: {},
    schema: cleanedSchema,
  } as const;
  const wire = await persist(() => request(api, { ...call, method: "POST", signal }), {
    isRepeatable: true,
    signal,
  });
  return wire.deleted_ids ?? [];
}

/** Begins a transfer anew under its own id (contract, 3.3). */
export async function retryTransfer(
  api: PutioApi,
  { transferId, signal }: CallOptions & { transferId: number },
): Promise<Transfer> {
  const form = { id: transferId };
  const call = {
    operation: "retryTransfer",
    path: "/transfers/retry",
    form,
    schema: transferSchema,
  } as const;
  const wire = await persist(() => request(api, { ...call, method: "POST", signal }), {
    isRepeatable: true,
    signal,
  });
  return toTransfer(wire.transfer);
}

/** Asks the trackers of a torrent for peers now (contract, 3.3). put.io refuses it at present: `bad-request`. */
export async function reannounceTransfer(
  api: PutioApi,
  { transferId, signal }: CallOptions & { transferId: number },
): Promise<void> {
  const form = { id: transferId };
  const call = {
    operation: "reannounceTransfer",
    path: "/transfers/reannounce",
    form,
    schema: okSchema,
  } as const;
  await request(api, { ...call, method: "POST", signal });
}

/** Gives a torrent more trackers (contract, 3.3). `bad-request` with NO_TRACKERS or TORRENT_NOT_ACTIVE, 500 while it is not ready. */
export async function addTrackers(
  api: PutioApi,
  { transferId, trackers, signal }: CallOptions & { transferId: number; trackers: readonly string[] },
): Promise<void> {
  const path = `/transfers/add-trackers/${transferId}`;
  const form = { trackers: trackers.join(",") };
  const call = { operation: "addTrackers", path, form, schema: okSchema } as const;
  await persist(() => request(api, { ...call, method: "POST", signal }), { isRepeatable: true, signal });
}

function refusal(operation: string, detail: string): PutioError {
  return new PutioError({ code: "bad-request", operation }, { detail });
}
