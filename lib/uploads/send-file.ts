import type { DetailedError, HttpResponse, UploadOptions } from "tus-js-client";
import { PutioError, putioErrorFrom } from "@/lib/putio/errors";
import { deleteFiles } from "@/lib/putio/organise";
import { browserApi } from "@/lib/query/browser-api";
import { uploadRoutes } from "@/lib/routes/upload-routes";
import type { UnwantedUpload } from "./unwanted-uploads";

/** A break loses no more than that. */
const LARGEST_PIECE_BYTES = 16_000_000;
/** A host that takes less in one request takes no uploads. */
const SMALLEST_PIECE_BYTES = 500_000;

/** What the host between us and put.io takes in one request, as far as it has been found out. */
let pieceBytes = LARGEST_PIECE_BYTES;

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
  let { url } = sending;
  for (;;) {
    try {
      return await send({
        ...{ ...sending, url },
        onUrl(begun) {
          url = begun;
          sending.onUrl(begun);
        },
      });
    } catch (error) {
      const isPieceTooLarge = url !== null && error instanceof PutioError && error.code === "too-large";
      if (!isPieceTooLarge || pieceBytes <= SMALLEST_PIECE_BYTES) throw error;
      pieceBytes = Math.max(SMALLEST_PIECE_BYTES, Math.floor(pieceBytes / 4));
    }
  }
}

async function send(sending: Sending): Promise<Sent> {
  const { Upload } = await import("tus-js-client");
  const { signal } = sending;
  signal.throwIfAborted();
  let sent: Sent | null = null;
  const note = (reply: HttpResponse) => {
    sent = sentOf((name) => reply.getHeader(name)) ?? sent;
  };
  const url = await new Promise<string>((resolve, reject) => {
    const upload = new Upload(sending.file, {
      ...optionsOf(sending),
      onUploadUrlAvailable() {
        if (upload.url) sending.onUrl(upload.url);
        if (signal.aborted) stop();
      },
      onAfterResponse: (_request, reply) => note(reply),
      onSuccess: () => resolve(upload.url ?? ""),
      onError: (error) => reject(errorOf(error)),
    });
    function stop() {
      void upload.abort();
      reject(signal.reason);
    }
    // While put.io makes a place for it, that is waited for: a place that nobody has heard of could not be taken back.
    signal.addEventListener("abort", () => upload.url !== null && stop());
    upload.start();
  });
  return sent ?? finish(url, { sizeBytes: sending.file.size, signal });
}

/**
 * An empty file has no last piece, and the reply to the last piece may be lost: an empty one at the end is what put.io answers
 * with the file.
 */
async function finish(url: string, { sizeBytes, signal }: { sizeBytes: number; signal?: AbortSignal }) {
  const headers = {
    "tus-resumable": "1.0.0",
    "upload-offset": String(sizeBytes),
    "content-type": "application/offset+octet-stream",
  };
  const reply = await ask(url, { method: "PATCH", headers, signal: signal ?? null });
  return sentOf((name) => reply.headers.get(name) ?? undefined) ?? { fileId: null, crc32: null };
}

/**
 * Takes back what put.io has of an upload that nobody wants any more. Where all of it had been sent it may be a file already,
 * although nobody heard so; that goes as files go. Ends well where put.io has nothing of it.
 */
export async function discardUpload({ url, wholeBytes }: UnwantedUpload): Promise<void> {
  try {
    const arrived = wholeBytes === null ? null : await finishIfThere(url, wholeBytes);
    if (arrived?.fileId) {
      await deleteFiles(browserApi, { selection: { kind: "files", fileIds: [arrived.fileId] } });
    }
    await ask(url, { method: "DELETE", headers: { "tus-resumable": "1.0.0" }, keepalive: true });
  } catch (error) {
    const isGone = error instanceof PutioError && (error.code === "not-found" || error.code === "gone");
    if (!isGone) throw error;
  }
}

/** null: not all of it is there. */
async function finishIfThere(url: string, sizeBytes: number): Promise<Sent | null> {
  try {
    return await finish(url, { sizeBytes });
  } catch (error) {
    if (error instanceof PutioError && error.code === "conflict") return null;
    throw error;
  }
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
    chunkSize: pieceBytes,
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
