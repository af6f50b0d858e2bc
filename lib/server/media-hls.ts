import "server-only";
import { env } from "../env";
import { AppError } from "../errors/app-error";
import { PutioError } from "../putio/errors";
import { routes } from "../routes";
import { CACHE, conditionsOf, mediaHeaders } from "./media-headers";
import { isMediaHost } from "./media-hosts";
import { sendBytes, sendText } from "./media-reply";
import type { MediaTurn } from "./media-turn";
import { type MediaReply, openMedia, readMedia } from "./media-upstream";
import { type ChildKind, rewritePlaylist } from "./playlist";
import { createChildSealer, openChild } from "./sealed-child";

const MAX_PLAYLIST_BYTES = 5 * 1024 * 1024;
const PLAYLIST_TYPE = "application/vnd.apple.mpegurl";

/** The multivariant playlist with every subtitle that put.io has (contract, 2.15), its addresses ours. */
export async function sendMainPlaylist(turn: MediaTurn): Promise<void> {
  const query = "subtitle_key=all&max_subtitle_count=-1";
  const url = `${env.PUTIO_API_URL}/v2/files/${turn.fileId}/hls/media.m3u8?${query}`;
  await sendPlaylist(turn, await open(turn, url, "playlist"));
}

/**
 * A child that a playlist of ours named: another playlist, rewritten again, or bytes. When the address is too old, ours or
 * put.io's, the answer is 410 `gone`: the player then reads the main playlist again and goes on with new addresses.
 */
export async function sendChild(turn: MediaTurn, name: string): Promise<void> {
  const sealed = name.replace(/\.[a-z0-9]+$/i, "");
  const child = openChild(sealed, { fileId: turn.fileId, userId: turn.session.user.id });
  if (child === null) throw new AppError("not-found", "This address was not made here.");
  if (child === "expired") throw expired();
  const reply = await open(turn, child.url, child.kind).catch(rethrowExpiry);
  if (child.kind === "playlist" || isPlaylist(reply)) return sendPlaylist(turn, reply);
  const headers = mediaHeaders({ reply, cache: CACHE.sealed, downloadName: null });
  return sendBytes(turn.res, { reply, headers });
}

function open(turn: MediaTurn, url: string, kind: ChildKind): Promise<MediaReply> {
  const { method, signal, session } = turn;
  // A playlist is read whole whatever is asked, as it has to be rewritten to know its length.
  if (kind === "playlist") return openMedia({ url, method: "GET", token: session.token, signal });
  return openMedia({ url, method, token: session.token, headers: conditionsOf(turn.req.headers), signal });
}

async function sendPlaylist(turn: MediaTurn, reply: MediaReply): Promise<void> {
  const source = (await readMedia(reply, MAX_PLAYLIST_BYTES)).toString();
  const { fileId } = turn;
  const sealChild = createChildSealer({ fileId, userId: turn.session.user.id });
  const addressOf = turn.addressOfChild ?? ((child) => routes.mediaChild({ fileId, ...child }));
  const text = rewritePlaylist(source, {
    baseUrl: reply.url,
    isAllowed: isMediaHost,
    addressFor: (url, kind) =>
      addressOf({ sealed: sealChild({ url: url.href, kind }), extension: extensionOf(url, kind) }),
  });
  if (text.includes(turn.session.token)) throw new AppError("bad-reply", "The playlist holds a token.");
  await sendText(turn, { text, type: PLAYLIST_TYPE, cache: CACHE.never });
}

/** Shown to the browser for its sake only; what the child is stands in the sealed part. */
const EXTENSIONS = ["ts", "m4s", "mp4", "m4a", "m4v", "aac", "mp3", "vtt", "webvtt", "key", "jpg"];

function extensionOf(url: URL, kind: ChildKind): string {
  if (kind === "playlist") return "m3u8";
  const extension = /\.([a-z0-9]+)$/i.exec(url.pathname)?.[1]?.toLowerCase() ?? "";
  return EXTENSIONS.includes(extension) ? extension : "bin";
}

/** A segment that turns out to be a playlist would bring put.io's own addresses, token and all, to the browser. */
function isPlaylist(reply: MediaReply): boolean {
  return /mpegurl/i.test(reply.headers.get("content-type") ?? "");
}

/** What an address of put.io's answers when its signature is too old, or when the requester's own address has changed. */
const EXPIRY: ReadonlySet<number> = new Set([401, 403, 410]);

function rethrowExpiry(error: unknown): never {
  if (error instanceof PutioError && error.status !== null && EXPIRY.has(error.status)) throw expired();
  throw error;
}

function expired(): AppError {
  return new AppError("gone", "This address has expired; read the playlist again.");
}
