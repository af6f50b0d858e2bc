import type { DetailedError, HttpResponse, UploadOptions } from "tus-js-client";
import { PutioError, putioErrorFrom } from "@/lib/putio/errors";
import { uploadRoutes } from "@/lib/routes/upload-routes";

/** Hosts with a limit on bodies take so much, and a break loses no more. */
const PIECE_BYTES = 16_000_000;

export type Sending = {
  file: File;
  name: string;
  parentId: number;
  isReplacing: boolean;
  /** Where put.io has the beginning of it; null: it has none. */
  url: string | null;
  signal: AbortSignal;
  onUrl: (url: string) => void;
  onProgress: (sentBytes: number) => void;
  /** put.io has a piece more. */
  onAccepted: () => void;
};

/** `crc32` and `fileId` are null where put.io did not say. */
export type Sent = { fileId: number | null; crc32: string | null };

/** Sends one file, from the beginning or from where put.io is. Ends in a PutioError, or as the platform does when aborted. */
export async function sendFile(sending: Sending): Promise<Sent> {
  const { Upload } = await import("tus-js-client");
  sending.signal.throwIfAborted();
  let sent: Sent | null = null;
  const note = (reply: HttpResponse) => {
    sent = sentOf((name) => reply.getHeader(name)) ?? sent;
  };
  const url = await new Promise<string>((resolve, reject) => {
    const upload = new Upload(sending.file, {
      ...optionsOf(sending),
      onUploadUrlAvailable: () => upload.url && sending.onUrl(upload.url),
      onAfterResponse: (_request, reply) => note(reply),
      onSuccess: () => resolve(upload.url ?? ""),
      onError: (error) => reject(errorOf(error)),
    });
    sending.signal.addEventListener("abort", () => {
      void upload.abort();
      reject(sending.signal.reason);
    });
    upload.start();
  });
  return sent ?? finish(url, sending);
}

/**
 * An empty file has no last piece, and the reply to the last piece may be lost: an empty one at the end is what put.io answers
 * with the file.
 */
async function finish(url: string, { file, signal }: Sending): Promise<Sent> {
  const headers = {
    "tus-resumable": "1.0.0",
    "upload-offset": String(file.size),
    "content-type": "application/offset+octet-stream",
  };
  const reply = await ask(url, { method: "PATCH", headers, signal });
  return sentOf((name) => reply.headers.get(name) ?? undefined) ?? { fileId: null, crc32: null };
}

/** Takes back what put.io has of an upload that nobody wants any more. */
export async function discardUpload(url: string): Promise<void> {
  await ask(url, { method: "DELETE", headers: { "tus-resumable": "1.0.0" }, keepalive: true });
}

async function ask(url: string, init: RequestInit): Promise<Response> {
  let reply: Response;
  try {
    reply = await fetch(url, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw lost(error);
  }
  if (reply.ok) return reply;
  throw failureOf({ status: reply.status, headers: reply.headers, text: await reply.text() });
}

function optionsOf({ file, name, parentId, isReplacing, url, ...told }: Sending): UploadOptions {
  return {
    // Without an address to begin at it cannot begin anew by itself, and forget what put.io has, on a passing failure.
    endpoint: url === null ? uploadRoutes.create() : null,
    uploadUrl: url,
    chunkSize: PIECE_BYTES,
    retryDelays: null,
    storeFingerprintForResuming: false,
    metadata: {
      name,
      parent_id: String(parentId),
      "no-torrent": "true",
      "updated-at": new Date(file.lastModified).toISOString(),
      ...(isReplacing ? { overwrite: "true" } : {}),
    },
    onProgress: (sentBytes) => told.onProgress(sentBytes),
    onChunkComplete: () => told.onAccepted(),
  };
}

function sentOf(header: (name: string) => string | undefined): Sent | null {
  const fileId = Number(header("putio-file-id") ?? Number.NaN);
  return Number.isSafeInteger(fileId) ? { fileId, crc32: header("putio-file-crc32") ?? null } : null;
}

function errorOf(error: Error | DetailedError): unknown {
  const reply = "originalResponse" in error ? error.originalResponse : null;
  // The file itself could not be read, and nothing was sent.
  const isAboutFile = !reply && error.name === "NotReadableError";
  if (isAboutFile) return new DOMException(error.message, error.name);
  if (!reply) return lost(error);
  const wait = reply.getHeader("retry-after");
  const headers = new Headers(wait === undefined ? {} : { "retry-after": wait });
  return failureOf({ status: reply.getStatus(), headers, text: reply.getBody() });
}

function lost(cause: unknown): PutioError {
  return new PutioError(
    { code: navigator.onLine ? "unreachable" : "offline", operation: "upload" },
    { cause },
  );
}

function failureOf({
  status,
  headers,
  text,
}: {
  status: number;
  headers: Headers;
  text: string;
}): PutioError {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    body = undefined;
  }
  return putioErrorFrom({ operation: "upload", status, headers, body });
}
