import "server-only";
import type { NextRequest } from "next/server";
import { AppError } from "../errors/app-error";
import { getAccount } from "../putio/account";
import { CACHE, isInertImage, mediaHeaders } from "./media-headers";
import { isPictureHost } from "./media-hosts";
import { openMedia, readMedia } from "./media-upstream";
import { serverApi } from "./server-api";
import type { TokenSession } from "./session";

const MAX_AVATAR_BYTES = 512 * 1024;

/** The signed-in person's picture: our pages may show images of our own origin only. */
export async function avatarResponse(request: NextRequest, { token }: TokenSession): Promise<Response> {
  const { signal } = request;
  const { avatarUrl } = await getAccount(serverApi(token), { signal });
  return pictureResponse(avatarUrl, { token, signal });
}

/** A picture of somebody, from the hosts that put.io's own lie on; null: there is none. Nothing but a small, inert image passes. */
export async function pictureResponse(
  url: string | null,
  { token, signal }: { token: string; signal: AbortSignal },
): Promise<Response> {
  if (url === null) throw new AppError("not-found", "There is no such picture.");
  const reply = await openMedia({ url, method: "GET", token, signal, isAllowedHost: isPictureHost });
  const bytes = await readMedia(reply, MAX_AVATAR_BYTES);
  if (!isInertImage(reply.headers.get("content-type")))
    throw new AppError("not-found", "That is not a picture.");
  const headers = mediaHeaders({ reply, cache: CACHE.picture, downloadName: null });
  return new Response(new Uint8Array(bytes), { headers });
}
