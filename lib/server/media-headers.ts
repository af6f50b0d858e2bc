import "server-only";
import { originalName } from "../format/stored-name";

/** What the browser may say to storage. */
const REQUEST_HEADERS = ["range", "if-range", "if-none-match", "if-modified-since"] as const;
/** What storage may say to the browser. Its cookies, CORS, caching and dispositions do not pass. */
const REPLY_HEADERS = [
  "content-length",
  "content-range",
  "content-encoding",
  "accept-ranges",
  "etag",
  "last-modified",
] as const;

/** Range and conditions of a request, as they are. */
export function conditionsOf(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    REQUEST_HEADERS.flatMap((name) => {
      const value = headers[name];
      return typeof value === "string" ? [[name, value]] : [];
    }),
  );
}

/** How long a browser may keep media. `no-transform` keeps Next from compressing, which would drop length and ranges. */
export const CACHE = {
  /** The address changes when the content does. */
  sealed: "private, max-age=86400, no-transform",
  picture: "private, max-age=86400, no-transform",
  /** Asked again each time, by ETag. */
  file: "private, no-cache, no-transform",
  never: "private, no-store, no-transform",
} as const;

/**
 * Headers for bytes that somebody stored. They share our origin, so they must never run here: no sniffing, sandboxed without
 * scripts, and as an attachment unless the type is known to be inert.
 */
export function mediaHeaders(options: {
  reply: { status: number; headers: Headers };
  cache: string;
  /** Says that the bytes are to be saved, under this name; null: shown where that is safe. */
  downloadName: string | null;
}): Record<string, string> {
  const { reply, cache, downloadName } = options;
  const type = safeType(reply.headers.get("content-type"));
  const headers: Record<string, string> = { ...isolation(type), "cache-control": cache };
  for (const name of REPLY_HEADERS) {
    const value = reply.headers.get(name);
    if (value !== null) headers[name] = value;
  }
  // A browser writes the headers of a 304 over those it kept; a type guessed here would spoil what it has.
  if (reply.status === 304) return headers;
  headers["content-type"] = type;
  if (downloadName !== null) headers["content-disposition"] = attachment(downloadName);
  else if (!isInert(type)) headers["content-disposition"] = "attachment";
  return headers;
}

/** For any reply below `/api/media`, errors included. */
export function isolation(type: string): Record<string, string> {
  return {
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    "content-security-policy": type === "application/pdf" ? PDF_POLICY : STORED_POLICY,
  };
}

/** Browsers' own viewers of a lone image, sound or video need these sources, and no more. */
const STORED_POLICY =
  "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'";
/** Chromium shows no sandboxed PDF at all; its viewer keeps the document's scripts away from the origin by itself. */
const PDF_POLICY = "frame-ancestors 'self'";

const INERT =
  /^(?:image\/(?:png|jpeg|gif|webp|avif|bmp)|audio\/[\w.+-]+|video\/[\w.+-]+|text\/(?:plain|vtt)|application\/pdf)$/;
const TYPE = /^[\w.+-]+\/[\w.+-]+$/;

/** Whether a browser shows the type without running anything of it. */
export function isInert(type: string): boolean {
  return INERT.test(essenceOf(type));
}

/** Pictures that can be shown; SVG is not among them, it is a document with scripts. */
export function isInertImage(type: string | null): boolean {
  return type !== null && essenceOf(type).startsWith("image/") && isInert(type);
}

/** Charset is kept for plain text; every parameter else, and what is no type at all, goes. */
function safeType(type: string | null): string {
  const essence = essenceOf(type ?? "");
  if (!TYPE.test(essence)) return "application/octet-stream";
  if (essence !== "text/plain") return essence;
  const charset = /charset=["']?([\w-]+)/i.exec(type ?? "")?.[1] ?? "utf-8";
  return `text/plain; charset=${charset}`;
}

function essenceOf(type: string): string {
  return (type.split(";")[0] ?? "").trim().toLowerCase();
}

/**
 * RFC 6266: the name as it is in UTF-8, percent-encoded, so that nothing in it can end the header; line breaks, backslashes and signs that
 * turn the order of letters included, as it is the file's name and every browser makes it safe for its own disk when it
 * saves. It is the name on the disk that the file came from, where put.io's is a spelling of that. A slash, which no name at put.io has, would lead elsewhere. Old clients get it once more in plain ASCII.
 */
export function attachment(name: string): string {
  const whole = originalName(name).toWellFormed().replace(/[/\0]/g, "_");
  const shown = whole.trim() === "" ? "file" : whole;
  const ascii = shown.replace(/["%;\\]|[^\x20-\x7e]/g, "_");
  const encoded = encodeURIComponent(shown).replace(
    /['()*!]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
