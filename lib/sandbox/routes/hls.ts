import { createHash } from "node:crypto";
import { MEDIA_AND_VISITORS } from "../auth";
import { ApiError, notFound } from "../http/api-error";
import { serveBytes } from "../http/range";
import type { Caller, Route, RouteContext } from "../http/route";
import { masterPlaylist, mediaPlaylist, subtitlePlaylist } from "../media/hls-playlist";
import { renditions } from "../media/package-hls";
import { shiftCues } from "../media/subtitle-cue";
import { formatWebVtt } from "../media/subtitle-webvtt";
import { requireSignedAddress, signAddress } from "../signed-address";
import { markOpened, packagerOf, requireStoredFilm, type StoredFilm } from "../stored-bytes";
import { defaultSubtitle, listSubtitles, readSubtitle, type Subtitle } from "../subtitles";
import { findSubtitle } from "./subtitles";

type Context = RouteContext & { caller: Caller };

/**
 * HLS. The multivariant playlist is the API's; everything it names lies on the storage origin, under absolute
 * addresses that carry the token, expire, and work for the asking address alone.
 */
export const hlsRoutes: readonly Route[] = [
  { method: "GET", path: "/v2/files/:id/hls/media.m3u8", access: MEDIA_AND_VISITORS, handle: showMaster },
  {
    method: "GET",
    path: "/hls/:id/:rendition/media.m3u8",
    access: MEDIA_AND_VISITORS,
    handle: signed(showMedia),
  },
  {
    method: "GET",
    path: "/hls/:id/:rendition/init.mp4",
    access: MEDIA_AND_VISITORS,
    handle: signed(serveInit),
  },
  {
    method: "GET",
    path: "/hls/:id/:rendition/:segment",
    access: MEDIA_AND_VISITORS,
    handle: signed(serveSegment),
  },
  {
    method: "GET",
    path: "/hls/:id/subtitles/:key/media.m3u8",
    access: MEDIA_AND_VISITORS,
    handle: signed(showSubtitles),
  },
  {
    method: "GET",
    path: "/hls/:id/subtitles/:key/0.vtt",
    access: MEDIA_AND_VISITORS,
    handle: signed(serveSubtitle),
  },
];

async function showMaster(context: Context): Promise<Response> {
  const { sandbox, input, caller } = context;
  // One quality is all there is, so `original` changes nothing; a wrong value is refused all the same.
  input.flag("original");
  const film = await requireStoredFilm(context);
  const chosen = chooseSubtitles(context, film);
  const index = await whilePackaging(packagerOf(sandbox).index(film.shown));
  markOpened(context, film.file);
  const isOff = caller.user.settings.dont_autoselect_subtitles === true;
  const first = isOff ? null : defaultSubtitle(chosen, caller.user);
  return playlist(
    masterPlaylist(
      { probe: film.shown.probe, index },
      {
        uriOf: (name) => childAddress(context, `${name}/media.m3u8`),
        subtitles: chosen.map((subtitle) => ({
          ...subtitle,
          isDefault: subtitle === first,
          uri: childAddress(context, `subtitles/${subtitle.key}/media.m3u8`),
        })),
      },
    ),
  );
}

/** `subtitle_key`: a key, `default`, or `all` (also when it is absent, as official clients leave it out). */
function chooseSubtitles({ sandbox, input, caller }: Context, film: StoredFilm): Subtitle[] {
  const key = input.text("subtitle_key") ?? "all";
  const maxCount = input.int("max_subtitle_count", { min: -1 }) ?? -1;
  const viewer = caller.user;
  // A key is a choice already made; languages choose among all, and only order the search for a default.
  const languages = key === "all" || key === "default" ? input.list("subtitle_languages") : [];
  const subtitles = listSubtitles(sandbox, film, { viewer, languages });
  if (key === "default" && subtitles.length === 0) return [];
  const chosen = key === "all" ? subtitles : [findSubtitle(subtitles, { key, caller })];
  return maxCount === -1 ? chosen : chosen.slice(0, maxCount);
}

async function showMedia(context: Context): Promise<Response> {
  const { sandbox, params } = context;
  const name = params.rendition ?? "";
  const film = await requireStoredFilm(context);
  const index = await whilePackaging(packagerOf(sandbox).index(film.shown));
  if (!renditions(index).has(name)) throw notFound();
  return playlist(
    mediaPlaylist(index, {
      initUri: childAddress(context, `${name}/init.mp4`),
      segmentUri: (number) => childAddress(context, `${name}/${number}.m4s`),
    }),
  );
}

async function serveInit(context: Context): Promise<Response> {
  const film = await requireStoredFilm(context);
  const init = packagerOf(context.sandbox).initSegment(film.shown, context.params.rendition ?? "");
  return bytes(context, film, { content: await whilePackaging(init), contentType: "video/mp4" });
}

async function serveSegment(context: Context): Promise<Response> {
  const { sandbox, params } = context;
  const number = /^(\d{1,6})\.m4s$/.exec(params.segment ?? "")?.[1];
  if (number === undefined) throw notFound();
  const film = await requireStoredFilm(context);
  const segment = packagerOf(sandbox).segment(film.shown, {
    name: params.rendition ?? "",
    number: Number(number),
  });
  return bytes(context, film, { content: await whilePackaging(segment), contentType: "video/mp4" });
}

async function showSubtitles(context: Context): Promise<Response> {
  const { index, subtitle } = await findRendition(context);
  return playlist(subtitlePlaylist(index, childAddress(context, `subtitles/${subtitle.key}/0.vtt`)));
}

async function serveSubtitle(context: Context): Promise<Response> {
  const { index, subtitle, film } = await findRendition(context);
  const cues = await readSubtitle(context.sandbox, film, subtitle);
  // The film's own lines follow its clock, which the packaging may have moved; others were written for the film as shown.
  const shift = subtitle.from.kind === "track" ? -index.originSeconds : 0;
  const body = formatWebVtt(shiftCues(cues, shift), { timestampMap: true });
  return bytes(context, film, { content: Buffer.from(body), contentType: "text/vtt; charset=utf-8" });
}

async function findRendition(context: Context) {
  const { sandbox, caller, params } = context;
  const film = await requireStoredFilm(context);
  const subtitles = listSubtitles(sandbox, film, { viewer: caller.user, languages: [] });
  const subtitle = findSubtitle(subtitles, { key: params.key ?? "", caller });
  return { film, subtitle, index: await whilePackaging(packagerOf(sandbox).index(film.shown)) };
}

function signed(handle: (context: Context) => Promise<Response>) {
  return async (context: Context): Promise<Response> => {
    requireSignedAddress(context);
    return handle(context);
  };
}

function childAddress(context: Context, child: string): string {
  const { caller, params } = context;
  return signAddress(context, {
    path: `/hls/${params.id}/${child}`,
    query: { user_id: String(caller.user.id), oauth_token: caller.token.token },
  });
}

/** A file that the packager chokes on is put.io's "not reachable", not a mistake of the sandbox. */
async function whilePackaging<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    console.warn("A video could not be packaged:", error instanceof Error ? error.message : error);
    throw new ApiError(503, "FILE_NOT_REACHABLE", { message: "This video cannot be read." });
  }
}

function playlist(text: string): Response {
  return new Response(text, {
    headers: { "content-type": "application/vnd.apple.mpegurl", "cache-control": "no-store" },
  });
}

/** Bytes that are always the same under their address, which dies with its signature. */
function bytes(
  context: Context,
  film: StoredFilm,
  { content, contentType }: { content: Buffer | null; contentType: string },
): Response {
  if (content === null) throw notFound();
  return serveBytes(context.request, {
    sizeBytes: content.byteLength,
    contentType,
    etag: `"${createHash("sha1").update(content).digest("base64url")}"`,
    lastModified: film.file.updatedAt,
    headers: { "cache-control": "private, max-age=3600" },
    open: ({ start, end }) => new Uint8Array(content.subarray(start, end + 1)),
  });
}
