import { Server } from "@tus/server";
import type { Sandbox } from "../create-sandbox";
import { ApiError, notFound } from "../http/api-error";
import { errorReply } from "../http/reply";
import { hexChecksum } from "../state/blob-files";
import type { UploadRecord } from "../state/uploads";
import { plantUpload } from "./plant-upload";
import { UploadBytes, uploadPath } from "./upload-bytes";

/** Says to the tus server which upload a new one is: it was made before, by whoever read the wishes (routes/uploads.ts). */
const ID_HEADER = "x-sandbox-upload";

const known = new WeakMap<Sandbox, Server>();

/** Hands a request of the tus protocol on; `id` is the upload that it is about, and `location` where that is found. */
export async function answerTus(
  sandbox: Sandbox,
  request: Request,
  upload: { id: string; location: string },
): Promise<Response> {
  const headers = new Headers(request.headers);
  headers.set(ID_HEADER, upload.id);
  // go-putio leaves it out, and put.io does not mind.
  headers.set("tus-resumable", "1.0.0");
  const { body, method, signal } = request;
  const streaming = body === null ? {} : { body, duplex: "half" };
  const reply = await serverOf(sandbox).handleWeb(
    new Request(upload.location, { method, headers, signal, ...streaming }),
  );
  // The CORS headers are ours to say.
  for (const name of [...reply.headers.keys()]) {
    if (name.startsWith("access-control-")) reply.headers.delete(name);
  }
  if (reply.headers.has("location")) reply.headers.set("location", upload.location);
  return reply.status < 400 ? reply : errorReply(refusalOf(reply.status, await reply.text()));
}

function serverOf(sandbox: Sandbox): Server {
  const existing = known.get(sandbox);
  if (existing) return existing;
  const server = new Server({
    path: "/files",
    datastore: new UploadBytes(sandbox),
    namingFunction: (request) => request.headers.get(ID_HEADER) ?? "",
    // An empty file is complete when it is created, but it is its one empty PATCH from which put.io's clients learn the id.
    onUploadFinish: async ({ method }, { id }) =>
      method === "PATCH" ? { headers: await finish(sandbox, id) } : {},
    // What is thrown here and knows its own words keeps them.
    onResponseError: (_request, error) =>
      error instanceof ApiError ? { status_code: error.status, body: wordsOf(error) } : undefined,
  });
  known.set(sandbox, server);
  return server;
}

/** The last piece makes the file. */
async function finish(sandbox: Sandbox, id: string): Promise<Record<string, string>> {
  const upload = sandbox.store.uploads.get(id);
  if (upload === null) throw notFound();
  const crc32 = hexChecksum(upload.checksum);
  const fileId = upload.fileId ?? (await makeFile(sandbox, { ...upload, crc32 }));
  return { "putio-file-id": String(fileId), "putio-file-crc32": crc32 };
}

async function makeFile(sandbox: Sandbox, upload: UploadRecord & { crc32: string }): Promise<number> {
  const { uploads, files } = sandbox.store;
  const path = await sandbox.blobFiles.adopt(uploadPath(sandbox, upload.id));
  const folder = files.get(upload.parentId);
  // The folder may have gone meanwhile; what was sent is not lost.
  const parentId = folder?.userId === upload.userId ? folder.id : 0;
  const bytes = { path, sizeBytes: upload.sizeBytes, crc32: upload.crc32 };
  try {
    const file = await plantUpload(sandbox, { ...upload, parentId, bytes });
    uploads.finish(upload.id, file.id);
    return file.id;
  } catch (error) {
    uploads.remove(upload.id);
    throw error;
  }
}

const wordsOf = ({ errorType, message }: ApiError) => JSON.stringify({ errorType, message });

function refusalOf(status: number, text: string): ApiError {
  try {
    const { errorType, message } = JSON.parse(text) as { errorType: string; message: string };
    return new ApiError(status, errorType, { message });
  } catch {
    const errorType = status === 404 ? "NotFound" : status === 409 ? "UploadOffsetMismatch" : "BadRequest";
    return new ApiError(status, errorType, { message: text.trim() });
  }
}
