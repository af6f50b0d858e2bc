import { formatDuration } from "./format/duration";

/** What the pages read back out of an address. */
export const QUERY_PARAM = "q";
export const SHOW_PARAM = "show";

/**
 * Every address of the app is built here, and nowhere else (architecture.test.ts checks it): one place encodes.
 * Pages first, then our own API.
 */
export const routes = {
  home: () => "/",
  login: (options: { returnTo?: string; error?: string; code?: string } = {}) =>
    withQuery("/login", { returnTo: options.returnTo, error: options.error, code: options.code }),
  /** `showFileId`: the row of it is brought into sight and focused on arrival, wherever in the folder it lies. */
  folder: (folderId: number, options: { showFileId?: number } = {}) =>
    withQuery(`/files/${folderId}`, { [SHOW_PARAM]: options.showFileId }),
  /** `query` as it was typed, filters and all (lib/search/parse-query.ts). */
  search: (query = "") => withQuery("/search", { [QUERY_PARAM]: query || undefined }),
  /** A file or folder by the names that lead to it from the root. Leads on to `folder` or `watch`. */
  folderPath: (names: readonly string[]) => `/files/${["path", ...names.map(pathSegment)].join("/")}`,
  friends: () => "/friends",
  history: () => "/history",
  trash: () => "/trash",
  /** What put.io fetches; the pages beside it are in lib/routes/transfer-routes.ts. */
  transfers: () => "/transfers",
  /** What friends share with me; what I share is a page beside it (lib/routes/shared-routes.ts). */
  shared: () => "/shared",
  account: () => "/account",
  /** `startSeconds`: playing begins there, to the whole second and as people write it (`?t=1:23`). */
  watch: (fileId: number, { startSeconds }: { startSeconds?: number } = {}) =>
    startSeconds === undefined ? `/watch/${fileId}` : `/watch/${fileId}?t=${formatDuration(startSeconds)}`,

  /** put.io's JSON API through our allow-listed proxy. `path` starts with a slash and has no `/v2`. */
  putioProxyBase: () => "/api/putio",

  /** The multivariant playlist of a video, its children rewritten to sealed addresses of ours. */
  mediaPlaylist: (fileId: number) => `/api/media/${fileId}/hls/index.m3u8`,
  /** A child of a playlist: `sealed` hides and authenticates put.io's own address. */
  mediaChild: (child: { fileId: number; sealed: string; extension: string }) =>
    `/api/media/${child.fileId}/hls/${encodeURIComponent(child.sealed)}.${child.extension}`,
  /** The file as it is stored, inline, with Range. */
  mediaStream: (fileId: number) => `/api/media/${fileId}/stream`,
  /** The MP4 copy that put.io made, inline, with Range. */
  mediaMp4: (fileId: number) => `/api/media/${fileId}/mp4`,
  /** The file as an attachment. The server names it; no name goes into the address. */
  mediaDownload: (fileId: number) => `/api/media/${fileId}/download`,
  /** The MP4 copy as an attachment. */
  mp4Download: (fileId: number) => `/api/media/${fileId}/mp4-download`,
  /** A zip that put.io has packed, as an attachment; `name` is what to call it, without the extension. */
  zipDownload: (zipId: number, options: { name?: string } = {}) =>
    withQuery(`/api/media/zip/${zipId}`, { name: options.name }),
  /** A playlist of everything that plays below a folder, its lines signed addresses. */
  playlistDownload: (folderId: number, format: "m3u" | "xspf") =>
    `/api/media/${folderId}/${format === "m3u" ? "playlist.m3u8" : "playlist.xspf"}`,
  /** Opens without a session: `sealed` says whose file it is and until when. The name is for people and programs alone. */
  mediaLink: (link: { sealed: string; name: string }) =>
    `/api/media/link/${link.sealed}/${pathSegment(link.name)}`,
  /** Makes such addresses (POST); lib/query/file-links.ts asks. */
  fileLinks: () => "/api/links",
  /** One subtitle as WebVTT in UTF-8, whatever put.io stored. */
  mediaSubtitle: (fileId: number, key: string) => `/api/media/${fileId}/subtitles/${encodeURIComponent(key)}`,
  /** The picture that put.io made of a file; 404 where there is none. */
  mediaThumbnail: (fileId: number) => `/api/media/${fileId}/thumbnail`,

  /** Starts (POST) and polls (GET) a device code; the code stays bound to this browser by a cookie. */
  deviceCode: () => "/api/session/device-code",
  /** Revokes the token at put.io, then clears the session (POST). */
  signOut: () => "/api/session/sign-out",
  /** Redirects to the same page under the name that cookies are kept for (lib/server/loopback-host.ts). */
  properHost: () => "/api/session/proper-host",
  /** The signed-in person's picture, by way of our server; 404 where there is none. */
  avatar: () => "/api/session/avatar",
  /** A friend's picture, or that of somebody who asks to be one; 404 where there is none. */
  friendAvatar: (name: string) => `/api/avatar/${pathSegment(name)}`,
  authBase: () => "/api/auth",
} as const;

/** Which page an address of ours is, for marks such as "you are here". */
export const isFolderPath = (pathname: string) => pathname.startsWith("/files/");
export const isSearchPath = (pathname: string) => pathname === "/search";
export const isAccountPath = (pathname: string) => pathname === "/account";
export const isFriendsPath = (pathname: string) => pathname.startsWith("/friends");
export const isHistoryPath = (pathname: string) => pathname === "/history";
export const isSharedPath = (pathname: string) => pathname.startsWith("/shared");
export const isTransfersPath = (pathname: string) => pathname.startsWith("/transfers");
export const isTrashPath = (pathname: string) => pathname.startsWith("/trash");
export const isWatchPath = (pathname: string) => pathname.startsWith("/watch/");

/**
 * A name as one segment of a path. `.` and `..` are steps to every browser, encoded or not, so they get a slash in front:
 * no name has one of its own. `namesOfPath` undoes both.
 */
function pathSegment(name: string): string {
  const marked = name === "." || name === ".." ? `/${name}` : name;
  return encodeURIComponent(marked.toWellFormed());
}

type QueryValue = string | number | undefined;

function withQuery(path: string, query: Record<string, QueryValue>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value !== undefined) params.set(key, String(value));
  const text = params.toString();
  return text ? `${path}?${text}` : path;
}
