import "server-only";
import type { ReshapeName } from "./reshape";

export type AllowedCall = {
  method: "GET" | "POST" | "PUT" | "DELETE";
  /** `:id` is a whole number, `:key` one segment of any text. */
  path: string;
  query: readonly string[];
  /** What the body must be; a call without one may not carry any. */
  body: "none" | "form" | "json";
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
 * go by `/api/media`; reads with side effects (`start-from/delete` by GET), which a prefetch could fire.
 */
export const ALLOWED_CALLS: readonly AllowedCall[] = [
  read("/files/list", ["parent_id", ...LIST_KEYS]),
  read("/files/list/items-shared-with-you", LIST_KEYS),
  write("/files/list/continue"),
  read("/files/search", ["query", "per_page"]),
  write("/files/search/continue"),
  write("/files/set-sort-by"),
  read("/files/:id", FILE_FLAGS),
  read("/files/:id/child", ["name", ...FILE_FLAGS]),
  read("/files/:id/start-from"),
  write("/files/:id/start-from"),
  write("/files/:id/start-from/delete"),
  read("/files/:id/next-file", ["file_type"]),
  read("/files/:id/subtitles", ["languages"], "subtitles"),
  read("/files/:id/mp4"),
  read("/account/info", [], "account"),
  read("/account/settings"),
  read("/account/subtitle_languages"),
  read("/config"),
  read("/config/:key"),
  { method: "PUT", path: "/config/:key", query: [], body: "json" },
  { method: "DELETE", path: "/config/:key", query: [], body: "none" },
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

function write(path: string): AllowedCall {
  return { method: "POST", path, query: [], body: "form" };
}
