import { APPS } from "../auth";
import { mp4Copy } from "../conversion/mp4-copy";
import { ApiError, badRequest } from "../http/api-error";
import { ok } from "../http/reply";
import type { Caller, Route, RouteContext } from "../http/route";
import { mp4Facts } from "../media-facts";
import { readSelection, selectedFiles } from "../selection";
import type { DownloadLinksRecord } from "../state/download-links";
import type { FileRecord } from "../state/entities";
import type { FileStore } from "../state/files";
import { phaseOf, planJob } from "../state/schedule";
import { isPlayable } from "../wire";
import { pathId } from "./path-id";
import { viewpoint } from "./viewpoint";

type Context = RouteContext & { caller: Caller };

/** Guesses, like the lifetime: put.io only tells what it says when they are passed. */
const MAX_FILES = 1000;
const MAX_CHILDREN = 10_000;
const MAX_OPEN = 5;
const LIFETIME_SECONDS = 24 * 60 * 60;
const WAIT_SECONDS = 1;
const WORK_SECONDS = 2;

/** Lists of links for download managers: every file of a selection, whatever folders it lies in. */
export const downloadLinkRoutes: readonly Route[] = [
  { method: "POST", path: "/v2/download_links/create", access: APPS, handle: create },
  { method: "GET", path: "/v2/download_links/:id", access: APPS, handle: show },
];

function create(context: Context): Response {
  const { sandbox, caller } = context;
  const { downloadLinks } = sandbox.store;
  const { files, missingIds } = selectedFiles(viewpoint(context), readSelection(context));
  if (missingIds.length > 0 || files.length === 0) throw badRequest("One of the files is not there.");
  const now = sandbox.clock.now();
  const fileIds = files.map(({ id }) => id).sort((a, b) => a - b);
  const same = downloadLinks.findSame(caller.user.id, { fileIds, after: now - LIFETIME_SECONDS });
  if (same) return ok({ id: same.id });
  refuseTooMany(context, files);
  const schedule = planJob(now, { waitSeconds: WAIT_SECONDS, workSeconds: WORK_SECONDS });
  return ok({ id: downloadLinks.create({ userId: caller.user.id, fileIds, ...schedule }) });
}

function refuseTooMany({ sandbox, caller }: Context, files: FileRecord[]): void {
  const now = sandbox.clock.now();
  if (files.length > MAX_FILES) {
    throw tooMany("TooManyFilesRequested", `At most ${MAX_FILES} files can be asked for at once.`);
  }
  if (descend(sandbox.store.files, files, { limit: MAX_CHILDREN + 1 }).length > MAX_CHILDREN) {
    throw tooMany("TooManyChildrenRequested", `These folders hold more than ${MAX_CHILDREN} files.`);
  }
  if (sandbox.store.downloadLinks.countOpen(caller.user.id, now) >= MAX_OPEN) {
    throw tooMany("ConcurrentLimit", "Wait until the links asked for before are ready.");
  }
}

function show(context: Context): Response {
  const { sandbox, caller } = context;
  const now = sandbox.clock.now();
  const request = sandbox.store.downloadLinks.get(pathId(context));
  if (request?.userId !== caller.user.id || request.requestedAt <= now - LIFETIME_SECONDS) {
    throw new ApiError(404, "LINKS_NOT_FOUND", { message: "There are no such links." });
  }
  const phase = phaseOf(request, now).kind;
  if (phase !== "over") {
    return ok({ id: request.id, links_status: phase === "new" ? "NEW" : "PROCESSING", links: null });
  }
  const files = selectedNow(context, request);
  if (files.length === 0) {
    return ok({ id: request.id, links_status: "ERROR", links: null, error_msg: "The files are gone." });
  }
  return ok({ id: request.id, links_status: "DONE", links: writeLinks(context, files) });
}

/** What was asked for and is still there to see. */
function selectedNow(context: Context, { fileIds }: DownloadLinksRecord): FileRecord[] {
  const { files } = selectedFiles(viewpoint(context), { kind: "ids", ids: fileIds });
  return descend(context.sandbox.store.files, files, { limit: MAX_CHILDREN });
}

function writeLinks({ sandbox, caller, url }: Context, files: FileRecord[]): Record<string, string[]> {
  const { store, origins } = sandbox;
  const token = store.tokens.downloadToken(caller.user.id);
  const link = ({ id }: FileRecord, rest: string) =>
    `${origins.api(url)}/v2/files/${id}/${rest}?oauth_token=${token}`;
  const withMp4 = files.filter((file) => {
    const blob = file.blobId === null ? null : store.blobs.get(file.blobId);
    return mp4Facts(file, { blob, copy: mp4Copy(store, file) }).isAvailable;
  });
  return {
    download_links: files.map((file) => link(file, "download")),
    media_links: files.filter(isPlayable).map((file) => link(file, "stream")),
    mp4_links: withMp4.map((file) => link(file, "mp4/download")),
  };
}

/** Up to `limit` files that are selected or lie below what is, each once, in the order of folders. */
function descend(
  store: FileStore,
  selected: readonly FileRecord[],
  { limit }: { limit: number },
): FileRecord[] {
  const found = new Map<number, FileRecord>();
  const open = [...selected].reverse();
  for (let file = open.pop(); file !== undefined && found.size < limit; file = open.pop()) {
    if (file.fileType === "FOLDER") open.push(...store.children(file.userId, file.id).reverse());
    else found.set(file.id, file);
  }
  return [...found.values()];
}

function tooMany(what: string, message: string): ApiError {
  return new ApiError(400, `DownloadLinks${what}`, { message });
}
