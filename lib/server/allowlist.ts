import "server-only";
import type { ReshapeName } from "./reshape";

export type AllowedCall = {
  method: "GET" | "POST" | "PUT" | "DELETE";
  /** `:id` is a whole number, `:key` one segment of any text. */
  path: string;
  query: readonly string[];
  /** What the body must be; a call without one may not carry any. */
  body: "none" | "form" | "json";
  /** The only fields that a form may have, and what each must look like; every one that is not optional must be there, once. */
  fields?: Readonly<Record<string, FieldRule>>;
  /** put.io's own address has a slash at its end, and a redirect would lead there. */
  endsInSlash?: true;
  /** put.io changes something by GET here. Browsers must say POST, which neither a prefetch nor a picture can. */
  isWriteByGet?: true;
  /** The reply is not passed on as it is. */
  reshape?: ReshapeName;
};

export type FieldRule = { pattern: RegExp; isOptional?: true };

const IDS = /^\d{1,15}(?:,\d{1,15})*$/;
/** Which files a call is about: named, or all that a listing covers but a few. */
const SELECTION_FIELDS = {
  file_ids: { pattern: IDS, isOptional: true },
  cursor: { pattern: /./s, isOptional: true },
  exclude_ids: { pattern: IDS, isOptional: true },
} as const;

const FILE_FLAGS = ["mp4_status", "video_metadata", "media_metadata", "media_info", "codecs"] as const;
const LIST_KEYS = [
  "per_page",
  "sort_by",
  "file_type",
  "hidden",
  "total",
  "breadcrumbs",
  "mp4_status",
  "video_metadata",
  "media_metadata",
] as const;

/**
 * Everything that a browser may ask of put.io through us, to the query key. Absent on purpose: `stream_url`,
 * `mp4_stream_url`, `download_token` and `/files/:id/url`, which hand out ready-made addresses or tokens; bytes, which
 * go by `/api/media`; put.io's download links and playlists, which consist of tokens; `skip_owner_check`, which deletes what
 * is a friend's; reads with side effects (`start-from/delete` by GET), which a prefetch could fire; emptying or deleting the
 * account; what put.io keeps of other apps, secrets included (`/oauth/apps`).
 */
export const ALLOWED_CALLS: readonly AllowedCall[] = [
  read("/files/list", ["parent_id", ...LIST_KEYS]),
  read("/files/list/items-shared-with-you", LIST_KEYS),
  write("/files/list/continue"),
  read("/files/search", ["query", "per_page"]),
  write("/files/search/continue"),
  write("/files/set-sort-by"),
  write("/files/remove-sort-by-settings"),
  write("/files/create-folder"),
  write("/files/rename"),
  write("/files/copy"),
  write("/files/move"),
  write("/files/delete", ["skip_nonexistents", "partial_delete", "skip_trash"]),
  write("/files/watch-status"),
  write("/files/convert_mp4"),
  write("/files/extract"),
  read("/files/extract"),
  remove("/files/extract/:id"),
  read("/files/:id", FILE_FLAGS),
  read("/files/:id/child", ["name", ...FILE_FLAGS]),
  read("/files/:id/start-from"),
  write("/files/:id/start-from"),
  write("/files/:id/start-from/delete"),
  read("/files/:id/next-file", ["file_type"]),
  read("/files/:id/subtitles", ["languages"], "subtitles"),
  read("/files/:id/can-write"),
  read("/files/:id/mp4"),
  write("/files/:id/mp4"),
  remove("/files/:id/mp4"),
  writeByGet("/files/:id/put-mp4-to-my-folders"),
  read("/mp4/queue"),
  read("/trash/list", ["per_page"]),
  write("/trash/list/continue"),
  write("/trash/restore"),
  write("/trash/delete"),
  write("/trash/empty"),
  write("/zips/create"),
  read("/zips/list"),
  read("/zips/:id", [], "zip"),
  writeByGet("/zips/:id/cancel"),
  writeByGet("/zips/:id/retry"),
  read("/files/shared"),
  read("/files/:id/shared-with-v2"),
  { ...write("/files/share"), fields: { ...SELECTION_FIELDS, friends: { pattern: /^[^,]+(?:,[^,]+)*$/ } } },
  // An empty `shares` means everyone to put.io, and takes back what nobody meant to.
  {
    ...write("/files/:id/unshare"),
    fields: { shares: { pattern: /^(?:everyone|\d{1,15}(?:,\d{1,15})*)$/ } },
  },
  write("/sharing/clone"),
  read("/sharing/clone/:id"),
  write("/public_share/:id", [], "publicLink"),
  read("/public_share/list", [], "publicLinks"),
  remove("/public_share/:id"),
  read("/transfers/list", ["per_page", "total"]),
  write("/transfers/list/continue"),
  read("/transfers/:id"),
  write("/transfers/info"),
  write("/transfers/add-multi"),
  { ...write("/transfers/cancel"), fields: { transfer_ids: { pattern: IDS } } },
  write("/transfers/clean"),
  write("/transfers/retry"),
  write("/transfers/reannounce"),
  write("/transfers/add-trackers/:id"),
  read("/rss/list"),
  write("/rss/create"),
  write("/rss/:id"),
  write("/rss/:id/pause"),
  write("/rss/:id/resume"),
  write("/rss/:id/delete"),
  write("/rss/:id/clear-log"),
  write("/rss/:id/retry-all"),
  read("/rss/:id/items"),
  write("/rss/:id/items/:id/retry"),
  read("/friends/list"),
  read("/friends/waiting-requests"),
  read("/friends/waiting-requests-count"),
  read("/friends/sent-requests"),
  read("/friends/user-search/:key"),
  read("/friends/:key/files"),
  write("/friends/:key/request"),
  write("/friends/:key/approve"),
  write("/friends/:key/deny"),
  write("/friends/:key/unfriend"),
  read("/account/friend_invites"),
  write("/account/create_friend_invitation"),
  read("/account/info", [], "account"),
  read("/account/settings"),
  { ...write("/account/settings"), body: "json" },
  read("/account/subtitle_languages"),
  read("/config"),
  read("/config/:key"),
  { method: "PUT", path: "/config/:key", query: [], body: "json" },
  remove("/config/:key"),
  read("/events/list", ["per_page", "before"]),
  write("/events/delete"),
  write("/events/delete/:id"),
  { ...read("/oauth/grants"), endsInSlash: true },
  write("/oauth/grants/:id/delete"),
  { ...read("/oauth/clients"), endsInSlash: true },
  write("/oauth/clients/:id/delete"),
  write("/oauth/clients/delete-all"),
  read("/app_specific_password/list"),
  write("/app_specific_password/create"),
  write("/app_specific_password/:id/delete"),
  write("/app_specific_password/delete_all"),
  read("/tunnel/routes"),
  read("/payment/info"),
];

/**
 * What the visitor of a public link may ask with the link's own token (contract, 2.18); `/files/:id/url` is absent here as well,
 * and bytes go by `/api/media/visit`.
 */
export const VISITOR_CALLS: readonly AllowedCall[] = [
  read("/public_share", [], "visit"),
  read("/public_share/files/list", [
    "parent_id",
    ...LIST_KEYS,
    "mp4_status_parent",
    "video_metadata_parent",
    "media_info_parent",
  ]),
  write("/public_share/files/list/continue"),
];

/** The entry for a method and decoded path segments; null: not for browsers. */
export function findAllowedCall(
  calls: readonly AllowedCall[],
  { method, segments }: { method: string; segments: readonly string[] },
): AllowedCall | null {
  return (
    calls.find((call) => call.method === method && doesMatch(call.path.slice(1).split("/"), segments)) ?? null
  );
}

function doesMatch(pattern: readonly string[], segments: readonly string[]): boolean {
  return (
    pattern.length === segments.length && pattern.every((part, index) => fits(part, segments[index] ?? ""))
  );
}

function fits(part: string, segment: string): boolean {
  // Negative ids are put.io's synthetic folders.
  if (part === ":id") return /^-?\d{1,15}$/.test(segment);
  if (part === ":key") return segment !== "";
  return part === segment;
}

function read(path: string, query: readonly string[] = [], reshape?: ReshapeName): AllowedCall {
  return { method: "GET", path, query, body: "none", ...(reshape && { reshape }) };
}

function write(path: string, query: readonly string[] = [], reshape?: ReshapeName): AllowedCall {
  return { method: "POST", path, query, body: "form", ...(reshape && { reshape }) };
}

function writeByGet(path: string): AllowedCall {
  return { method: "POST", path, query: [], body: "form", isWriteByGet: true };
}

function remove(path: string): AllowedCall {
  return { method: "DELETE", path, query: [], body: "none" };
}
