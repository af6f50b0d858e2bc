import { APPS } from "../auth";
import { ApiError, badRequest, notFound } from "../http/api-error";
import { ok } from "../http/reply";
import type { Caller, Route, RouteContext } from "../http/route";
import { requireOwnFolder } from "../own-files";
import { cleanName } from "../state/file-names";
import type { UploadRecord } from "../state/uploads";
import { takeTorrent } from "../transfers/take-torrent";
import { wireTransfer } from "../transfers/transfer-wire";
import { readMultipartUpload } from "../uploads/multipart";
import { plantUpload, requireSpace } from "../uploads/plant-upload";
import { answerTus } from "../uploads/tus";
import { readUploadWish } from "../uploads/upload-wish";
import { FileWire } from "../wire";
import { viewpoint } from "./viewpoint";

type Context = RouteContext & { caller: Caller };

/** The upload hosts: forms with one file, and tus, by which an upload goes on after a break. */
export const uploadRoutes: readonly Route[] = [
  { method: "POST", path: "/v2/files/upload", access: APPS, body: "stream", handle: takeForm },
  // go-putio knows the upload host alone, and no path on it.
  { method: "POST", path: "/", access: APPS, body: "stream", handle: takeForm },
  { method: "POST", path: "/files", access: APPS, body: "stream", handle: create },
  { method: "HEAD", path: "/files/:uploadId", access: APPS, body: "stream", handle: passOn },
  { method: "PATCH", path: "/files/:uploadId", access: APPS, body: "stream", handle: passOn },
  { method: "DELETE", path: "/files/:uploadId", access: APPS, body: "stream", handle: passOn },
];

async function takeForm(context: Context): Promise<Response> {
  const { sandbox, caller, request } = context;
  const userId = caller.user.id;
  // The form weighs a little more than what is in it; a disk that is full is said before the bytes are on it.
  requireSpace(sandbox, {
    userId,
    sizeBytes: Number(request.headers.get("content-length") ?? 0) - FORM_BYTES,
  });
  const query = { query: context.input, blobFiles: sandbox.blobFiles };
  const { fileName, bytes, input } = await readMultipartUpload(request, query);
  try {
    const parentId = folderFor(context, input.int("parent_id"));
    const name = cleanName(input.text("filename") ?? lastPart(fileName));
    const arrival = { user: caller.user, name, bytes, saveParentId: parentId, clientIp: context.clientIp };
    const transfer = await takeTorrent(sandbox, { ...arrival, isMeant: input.flag("torrent") });
    if (transfer !== null) return ok({ transfer: wireTransfer(sandbox, transfer) });
    const wishes = { isOverwriting: false, modifiedAt: null };
    const file = await plantUpload(sandbox, { userId, parentId, name, bytes, ...wishes });
    return ok({ file: new FileWire(context).file(file, new Set()) });
  } catch (error) {
    if (error instanceof ApiError) await sandbox.blobFiles.remove([bytes.path]);
    throw error;
  }
}

const FORM_BYTES = 64 * 1024;

/** Old browsers send the whole path of the file. */
const lastPart = (fileName: string) => fileName.slice(fileName.lastIndexOf("/") + 1);

async function create(context: Context): Promise<Response> {
  const { sandbox, caller, request } = context;
  const wish = readUploadWish(request.headers.get("upload-metadata"));
  const sizeBytes = Number(request.headers.get("upload-length") ?? Number.NaN);
  if (!Number.isSafeInteger(sizeBytes) || sizeBytes < 0)
    throw badRequest("Upload-Length must say how many bytes.");
  const userId = caller.user.id;
  const draft = { ...wish, userId, parentId: folderFor(context, wish.parentId), name: cleanName(wish.name) };
  requireSpace(sandbox, { userId, sizeBytes: sizeBytes + sandbox.store.uploads.promisedBytes(userId) });
  const upload = sandbox.store.uploads.create({ ...draft, sizeBytes });
  return answerTus(sandbox, request, place(context, upload));
}

/** Whose it is, is looked at here; what the request means, by the tus server. */
async function passOn(context: Context): Promise<Response> {
  const { sandbox, caller, params, request } = context;
  const upload = sandbox.store.uploads.get(params.uploadId ?? "");
  if (upload === null || upload.userId !== caller.user.id) throw notFound();
  return answerTus(sandbox, request, place(context, upload));
}

function place({ sandbox, url }: Context, { id }: UploadRecord): { id: string; location: string } {
  return { id, location: `${sandbox.origins.api(url)}/files/${id}` };
}

/** The folder that was asked for, else the account's own default. */
function folderFor(context: Context, wanted: number | null): number {
  const preferred = context.caller.user.settings.default_download_folder;
  if (wanted !== null) return requireOwnFolder(viewpoint(context), wanted);
  const folder = typeof preferred === "number" ? context.sandbox.store.files.get(preferred) : null;
  return folder?.userId === context.caller.user.id ? folder.id : 0;
}
