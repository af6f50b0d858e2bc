/** What is being served: its size, its validators, and how to read a part of it. */
export type ByteSource = {
  sizeBytes: number;
  contentType: string;
  /** Quoted, as it stands in the header. */
  etag: string;
  /** Seconds since the epoch. */
  lastModified: number;
  headers?: Record<string, string>;
  /** Bytes `start` to `end`, both inclusive. Not called for HEAD, nor for an empty source. */
  open(range: ByteRange): ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer>;
};

export type ByteRange = { start: number; end: number };

/**
 * Serves bytes as put.io's storage does: HEAD, one `Range` with 206 or 416, `If-Range`, `If-None-Match` and
 * `If-Modified-Since` with 304. Several ranges in one header are answered with the whole, which HTTP allows.
 */
export function serveBytes(request: Request, source: ByteSource): Response {
  const headers = new Headers({
    ...source.headers,
    "content-type": source.contentType,
    "accept-ranges": "bytes",
    etag: source.etag,
    "last-modified": httpDate(source.lastModified),
  });
  if (isUnchanged(request, source)) {
    headers.delete("content-type");
    return new Response(null, { status: 304, headers });
  }
  const range = isRangeStillValid(request, source)
    ? parseRange(request.headers.get("range"), source.sizeBytes)
    : null;
  if (range === "unsatisfiable") {
    headers.set("content-range", `bytes */${source.sizeBytes}`);
    headers.set("content-length", "0");
    return new Response(null, { status: 416, headers });
  }
  const { start, end } = range ?? { start: 0, end: source.sizeBytes - 1 };
  headers.set("content-length", String(end - start + 1));
  if (range) headers.set("content-range", `bytes ${start}-${end}/${source.sizeBytes}`);
  const hasBody = request.method !== "HEAD" && end >= start;
  return new Response(hasBody ? source.open({ start, end }) : null, { status: range ? 206 : 200, headers });
}

/**
 * Reads a `Range` header. null: there is none, or one that HTTP says to ignore (another unit, several ranges, bad
 * syntax); `unsatisfiable`: it begins behind the end.
 */
export function parseRange(header: string | null, sizeBytes: number): ByteRange | "unsatisfiable" | null {
  const match = /^\s*bytes\s*=\s*(\d*)\s*-\s*(\d*)\s*$/i.exec(header ?? "");
  if (!match) return null;
  const [, first = "", last = ""] = match;
  if (first === "" && last === "") return null;
  if (first === "") {
    const suffix = Number(last);
    if (suffix === 0 || sizeBytes === 0) return "unsatisfiable";
    return { start: Math.max(0, sizeBytes - suffix), end: sizeBytes - 1 };
  }
  const start = Number(first);
  if (last !== "" && Number(last) < start) return null;
  if (start >= sizeBytes) return "unsatisfiable";
  return { start, end: last === "" ? sizeBytes - 1 : Math.min(Number(last), sizeBytes - 1) };
}

function isUnchanged(request: Request, source: ByteSource): boolean {
  const match = request.headers.get("if-none-match");
  if (match !== null) {
    return match
      .split(",")
      .some((tag) => tag.trim() === "*" || tag.trim().replace(/^W\//, "") === source.etag);
  }
  const since = Date.parse(request.headers.get("if-modified-since") ?? "");
  return !Number.isNaN(since) && source.lastModified * 1000 <= since;
}

function isRangeStillValid(request: Request, source: ByteSource): boolean {
  const condition = request.headers.get("if-range");
  if (condition === null) return true;
  if (condition.startsWith('"') || condition.startsWith("W/")) return condition === source.etag;
  return condition === httpDate(source.lastModified);
}

function httpDate(seconds: number): string {
  return new Date(seconds * 1000).toUTCString();
}
