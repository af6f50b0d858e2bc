import "server-only";
import type { ReshapeName } from "./reshape";

export type AllowedCall = {
  method: "GET" | "POST" | "PUT" | "DELETE";
  /** `:id` is a whole number, `:key` one segment of any text. */
  path: string;
  query: readonly string[];
  /** What the body must be; a call without one may not carry any. */
  body: "none" | "form" | "json";
  /** put.io changes something by GET here. Browsers must say POST, which neither a prefetch nor a picture can. */
  isWriteByGet?: true;
  /** The reply is not passed on as it is. */
  reshape?: ReshapeName;
};

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
 * is a friend's; reads with side effects (`start-from/delete` by GET), which a prefetch could fire.
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
  read("/account/info", [], "account"),
  read("/account/settings"),
  read("/account/subtitle_languages"),
  read("/config"),
  read("/config/:key"),
  { method: "PUT", path: "/config/:key", query: [], body: "json" },
  remove("/config/:key"),
  read("/events/list", ["per_page", "before"]),
];

/** The entry for a method and decoded path segments; null: not for browsers. */
export function findAllowedCall(method: string, segments: readonly string[]): AllowedCall | null {
  return (
    ALLOWED_CALLS.find(
      (call) => call.method === method && doesMatch(call.path.slice(1).split("/"), segments),
    ) ?? null
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

function write(path: string, query: readonly string[] = []): AllowedCall {
  return { method: "POST", path, query, body: "form" };
}

function writeByGet(path: string): AllowedCall {
  return { method: "POST", path, query: [], body: "form", isWriteByGet: true };
}

function remove(path: string): AllowedCall {
  return { method: "DELETE", path, query: [], body: "none" };
}
