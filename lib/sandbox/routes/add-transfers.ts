import { z } from "zod";
import { APPS } from "../auth";
import { ApiError, badRequest } from "../http/api-error";
import { parseUrl } from "../http/parse-url";
import { ok } from "../http/reply";
import type { Caller, Route, RouteContext } from "../http/route";
import { requireOwnFolder } from "../own-files";
import type { TransferRecord } from "../state/transfers";
import { inspectLink } from "../transfers/inspect-link";
import { readTransferSource } from "../transfers/transfer-source";
import { wireTransfer } from "../transfers/transfer-wire";
import { startTransfer } from "../transfers/transfers";
import { viewpoint } from "./viewpoint";

type Context = RouteContext & { caller: Caller };

/** A guess. */
const MAX_URLS = 100;

/** One wish of `add-multi`; a number may come as text. */
const wishSchema = z.object({
  url: z.string(),
  save_parent_id: z.coerce.number().int().optional(),
  callback_url: z.string().nullish(),
});

type Wish = { url: string; saveParentId: number | null; callbackUrl: string | null };

/** What begins transfers, and what looks at links before. */
export const addTransferRoutes: readonly Route[] = [
  { method: "POST", path: "/v2/transfers/add", access: APPS, handle: add },
  { method: "POST", path: "/v2/transfers/add-multi", access: APPS, handle: addMany },
  { method: "POST", path: "/v2/transfers/info", access: APPS, handle: info },
];

function add(context: Context): Response {
  const { input, sandbox } = context;
  const transfer = begin(context, {
    url: input.text("url") ?? "",
    saveParentId: input.int("save_parent_id"),
    callbackUrl: input.text("callback_url"),
  });
  return ok({ transfer: wireTransfer(sandbox, transfer) });
}

/** Each for itself: what cannot be begun is told in `errors`, with 200. */
function addMany(context: Context): Response {
  const { sandbox } = context;
  const transfers: TransferRecord[] = [];
  const errors: Record<string, unknown>[] = [];
  for (const wish of readWishes(context)) {
    try {
      transfers.push(begin(context, wish));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      errors.push({ url: wish.url, error_type: error.errorType, status_code: error.status });
    }
  }
  return ok({ transfers: transfers.map((transfer) => wireTransfer(sandbox, transfer)), errors });
}

function readWishes({ input }: Context): Wish[] {
  const given = input.raw("urls");
  const parsed = z.array(wishSchema).safeParse(typeof given === "string" ? parseJson(given) : given);
  if (!parsed.success) throw badRequest("Parameter urls must be a JSON list of objects with a url.");
  if (parsed.data.length > MAX_URLS) {
    throw new ApiError(403, "TOO_MANY_URLS", { message: `There can be ${MAX_URLS} links at most.` });
  }
  return parsed.data.map((wish) => ({
    url: wish.url,
    saveParentId: wish.save_parent_id ?? null,
    callbackUrl: wish.callback_url ?? null,
  }));
}

/** Throws what is wrong with the wish. An address that leads nowhere is accepted: it fails as a transfer. */
function begin(context: Context, { url, saveParentId, callbackUrl }: Wish): TransferRecord {
  const { sandbox, caller, clientIp } = context;
  const { user } = caller;
  if (url.trim() === "") throw new ApiError(400, "EMPTY_URL", { message: "There is no link." });
  const source = readTransferSource(sandbox, url);
  if (source === null) throw badRequest("This is neither a link nor a magnet.");
  if (user.usedBytes >= user.diskSizeBytes) {
    throw new ApiError(402, "DISK_FULL", { message: "The account has no space left." });
  }
  const callback = callbackUrl ?? (user.settings.callback_url as string | null);
  if (callback !== null && !/^https?:$/.test(parseUrl(callback)?.protocol ?? "")) {
    throw badRequest("The callback URL is not valid.");
  }
  return startTransfer(sandbox, {
    user,
    source,
    saveParentId: requireOwnFolder(viewpoint(context), saveParentId ?? defaultFolder(context)),
    callbackUrl: callback,
    clientIp,
  });
}

/** The folder of the settings, or the root where it is gone. */
function defaultFolder({ sandbox, caller }: Context): number {
  const id = Number(caller.user.settings.default_download_folder);
  const folder = sandbox.store.files.get(id);
  return folder?.userId === caller.user.id && folder.fileType === "FOLDER" ? id : 0;
}

async function info({ sandbox, input, caller: { user } }: Context): Promise<Response> {
  const urls = (input.text("urls") ?? "").split(/\r?\n/).filter((line) => line.trim() !== "");
  if (urls.length > MAX_URLS) {
    throw new ApiError(403, "TOO_MANY_URLS", { message: `There can be ${MAX_URLS} links at most.` });
  }
  const ret = await Promise.all(urls.map((url) => inspectLink(sandbox, url)));
  return ok({ disk_avail: Math.max(0, user.diskSizeBytes - user.usedBytes), ret });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
