import { APPS, MEDIA } from "../auth";
import { conversionQueue, mp4Status, removeConversion, startConversion } from "../conversion/conversions";
import { mp4Name } from "../conversion/mp4-copy";
import { ApiError, forbidden } from "../http/api-error";
import { ok, redirect } from "../http/reply";
import type { Caller, Route, RouteContext } from "../http/route";
import { isOwnMp4 } from "../media-facts";
import { readSelection, selectedFiles } from "../selection";
import { freeName } from "../state/file-names";
import {
  invalidMedia,
  markOpened,
  openMp4Copy,
  openStoredFile,
  probed,
  requireStoredFile,
  type StoredFile,
} from "../stored-bytes";
import { type Disposition, mp4Address, storageAddress } from "./storage";
import { viewpoint } from "./viewpoint";

type Context = RouteContext & { caller: Caller };

/** The MP4 copy of a video: a file that is an MP4 already is its own copy, others are converted when somebody asks. */
export const mp4Routes: readonly Route[] = [
  { method: "GET", path: "/v2/files/:id/mp4", access: APPS, handle: showStatus },
  { method: "POST", path: "/v2/files/:id/mp4", access: APPS, handle: start },
  { method: "DELETE", path: "/v2/files/:id/mp4", access: APPS, handle: removeCopy },
  { method: "POST", path: "/v2/files/convert_mp4", access: APPS, handle: startMany },
  { method: "GET", path: "/v2/mp4/queue", access: APPS, handle: showQueue },
  { method: "GET", path: "/v2/files/:id/put-mp4-to-my-folders", access: APPS, handle: putInFolder },
  { method: "GET", path: "/v2/files/:id/mp4/download", access: MEDIA, handle: sendCopy("attachment") },
  { method: "GET", path: "/v2/files/:id/mp4/download/:name", access: MEDIA, handle: sendCopy("attachment") },
  { method: "GET", path: "/v2/files/:id/mp4/stream", access: MEDIA, handle: sendCopy("inline") },
];

async function showStatus(context: Context): Promise<Response> {
  const film = await requireVideo(context);
  return ok({ mp4: mp4Status(context.sandbox, film) });
}

async function start(context: Context): Promise<Response> {
  const film = await requireVideo(context);
  startConversion(context.sandbox, { user: context.caller.user, ...film });
  return ok({ mp4: mp4Status(context.sandbox, film) });
}

async function removeCopy(context: Context): Promise<Response> {
  const { sandbox, caller } = context;
  const { file } = await requireVideo(context);
  if (file.userId !== caller.user.id) throw forbidden();
  if (!(await removeConversion(sandbox, file.id))) throw noMp4();
  return ok();
}

/** Counts what it has begun: videos that are no MP4, have none and wait for none. What is lost is passed over. */
async function startMany(context: Context): Promise<Response> {
  const { sandbox, caller } = context;
  const { files } = selectedFiles(viewpoint(context), readSelection(context));
  let count = 0;
  for (const file of files.filter(({ fileType }) => fileType === "VIDEO")) {
    const stored = await openStoredFile(sandbox, file).catch(passOverLost);
    if (stored === null) continue;
    const film = await probed(sandbox, stored);
    if (startConversion(sandbox, { user: caller.user, ...film })) count++;
  }
  return ok({ count });
}

function passOverLost(error: unknown): null {
  if (error instanceof ApiError) return null;
  throw error;
}

function showQueue({ sandbox, caller }: Context): Response {
  return ok({ mp4s: conversionQueue(sandbox, caller.user.id) });
}

/** Beside the original; of a friend's film, in the caller's root. */
async function putInFolder(context: Context): Promise<Response> {
  const { sandbox, caller } = context;
  const { file, blob } = await requireVideo(context);
  const copy = isOwnMp4(blob.probe) ? { blob } : await openMp4Copy(sandbox, file);
  if (copy === null) throw noMp4();
  const { files, database } = sandbox.store;
  const userId = caller.user.id;
  const place = { userId, parentId: file.userId === userId ? file.parentId : 0, name: mp4Name(file) };
  const { id, sizeBytes, crc32 } = copy.blob;
  const content = { fileType: "VIDEO", contentType: "video/mp4", blobId: id, sizeBytes, crc32 } as const;
  files.createFile({ ...place, name: freeName(database, place), ...content });
  return ok();
}

/** `convert=1` begins a conversion where there is none; the answer is 404 until it is done. */
function sendCopy(disposition: Disposition) {
  return async (context: Context): Promise<Response> => {
    const { sandbox, input, caller } = context;
    input.flag("notunnel");
    const stored = await probed(sandbox, await requireStoredFile(context));
    const { file, blob } = stored;
    const isItself = isOwnMp4(blob.probe);
    if (!isItself && (await openMp4Copy(sandbox, file)) === null) {
      if (input.flag("convert") && file.fileType === "VIDEO") {
        startConversion(sandbox, { user: caller.user, file, blob });
      }
      throw noMp4();
    }
    markOpened(context, file);
    const address = isItself ? storageAddress : mp4Address;
    return redirect(address(context, file, disposition));
  };
}

/** A video whose bytes are there, looked at. Throws 400 `NotFile` and `INVALID_MEDIA`, 404, 410. */
async function requireVideo(context: Context): Promise<StoredFile> {
  const stored = await requireStoredFile(context);
  if (stored.file.fileType !== "VIDEO") throw invalidMedia("This is not a video.");
  return probed(context.sandbox, stored);
}

function noMp4(): ApiError {
  return new ApiError(404, "MP4_NOT_FOUND", { message: "There is no MP4 of this file." });
}
