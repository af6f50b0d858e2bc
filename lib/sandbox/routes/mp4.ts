import { APPS, MEDIA } from "../auth";
import { ApiError } from "../http/api-error";
import { ok, redirect } from "../http/reply";
import type { Caller, Route, RouteContext } from "../http/route";
import { mp4Facts } from "../media-facts";
import { invalidMedia, markOpened, requireStoredFile } from "../stored-bytes";
import { type Disposition, storageAddress } from "./storage";

type Context = RouteContext & { caller: Caller };

/** The MP4 copy of a video: a file that is an MP4 already is its own copy, others have none yet. */
export const mp4Routes: readonly Route[] = [
  { method: "GET", path: "/v2/files/:id/mp4", access: APPS, handle: showStatus },
  { method: "GET", path: "/v2/files/:id/mp4/download", access: MEDIA, handle: sendCopy("attachment") },
  { method: "GET", path: "/v2/files/:id/mp4/download/:name", access: MEDIA, handle: sendCopy("attachment") },
  { method: "GET", path: "/v2/files/:id/mp4/stream", access: MEDIA, handle: sendCopy("inline") },
];

async function showStatus(context: Context): Promise<Response> {
  const { file, blob } = await requireStoredFile(context);
  if (file.fileType !== "VIDEO") throw invalidMedia("This is not a video.");
  const { isAvailable, sizeBytes } = mp4Facts(file, blob);
  if (!isAvailable) return ok({ mp4: { id: file.id, status: "NOT_AVAILABLE" } });
  return ok({ mp4: { id: file.id, status: "COMPLETED", percent_done: 100, size: sizeBytes } });
}

function sendCopy(disposition: Disposition) {
  return async (context: Context): Promise<Response> => {
    context.input.flag("notunnel");
    const { file, blob } = await requireStoredFile(context);
    if (!mp4Facts(file, blob).isAvailable) {
      throw new ApiError(404, "MP4_NOT_FOUND", { message: "There is no MP4 of this file." });
    }
    markOpened(context, file);
    return redirect(storageAddress(context, file, disposition));
  };
}
