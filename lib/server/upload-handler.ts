import "server-only";
import type { NextApiRequest, NextApiResponse } from "next";
import { AppError } from "../errors/app-error";
import { uploadRoutes } from "../routes/upload-routes";
import { isolation } from "./media-headers";
import { sendError } from "./media-reply";
import { refuseMethod, sessionOf, signalOf } from "./media-turn";
import { assertSameOrigin } from "./origin-check";
import { originHeaders } from "./origin-headers";
import { isUploadPlace, openUpload, sealUpload } from "./sealed-upload";
import type { TokenSession } from "./session";
import { checkMetadata } from "./upload-metadata";
import { askUploadHost, type UploadReply } from "./upload-upstream";

/** What a client of tus sends besides its bytes (contract, 2.20). The rest of its headers stays here. */
const REQUEST_HEADERS = [
  "upload-offset",
  "upload-length",
  "upload-metadata",
  "content-type",
  "content-length",
];
/** What put.io says about an upload. Its other headers stay here, `Location` is rewritten. */
const REPLY_HEADERS = [
  "tus-resumable",
  "upload-offset",
  "upload-length",
  "putio-file-id",
  "putio-file-crc32",
];
const METHODS = ["HEAD", "PATCH", "DELETE"] as const;

type Turn = { req: NextApiRequest; res: NextApiResponse; session: TokenSession; signal: AbortSignal };

/**
 * `/api/upload`: tus, passed on to put.io's upload host with the session's token. Nothing is kept here between two
 * requests: where an upload lies is sealed into its own address, so that any instance of this server can go on with it,
 * after a restart and after another sign-in of the same person.
 */
export async function handleUpload(req: NextApiRequest, res: NextApiResponse): Promise<void> {
  try {
    assertSameOrigin(originHeaders(req));
    const session = await sessionOf({ req });
    // A browser that goes away takes the piece along; what put.io has of it by then, it keeps.
    const turn = { req, res, session, signal: signalOf(res) };
    const [sealed, ...rest] = Array.isArray(req.query.upload) ? req.query.upload : [];
    if (sealed === undefined) await create(turn);
    else if (rest.length === 0) await passOn(turn, sealed);
    else throw new AppError("not-found", "There is no such upload.");
  } catch (error) {
    sendError(res, error);
  }
}

async function create({ req, res, session, signal }: Turn): Promise<void> {
  if (req.method !== "POST") return refuseMethod(res, "POST");
  checkMetadata(req.headers["upload-metadata"]);
  const reply = await askUploadHost({
    place: null,
    method: "POST",
    headers: { ...tusHeaders(req), "content-length": "0" },
    body: null,
    token: session.token,
    signal,
  });
  const location = reply.headers.get("location");
  const place = location === null ? null : new URL(location, reply.url);
  if (place === null || !isUploadPlace(place)) {
    throw new AppError("bad-reply", "put.io did not say where the upload goes, or named a strange host.");
  }
  const sealed = sealUpload({ url: place.href, userId: session.user.id });
  send(res, reply, { location: uploadRoutes.pieces(sealed) });
}

async function passOn({ req, res, session, signal }: Turn, sealed: string): Promise<void> {
  const method = METHODS.find((known) => known === req.method);
  if (method === undefined) return refuseMethod(res, METHODS.join(", "));
  const place = openUpload(sealed, session.user.id);
  if (place === null) throw new AppError("not-found", "There is no such upload.");
  const reply = await askUploadHost({
    place,
    method,
    headers: tusHeaders(req),
    body: method === "PATCH" ? req : null,
    token: session.token,
    signal,
  });
  send(res, reply, {});
}

function send(res: NextApiResponse, reply: UploadReply, extra: Record<string, string>): void {
  const headers: Record<string, string> = {
    ...isolation("text/plain"),
    "cache-control": "private, no-store",
  };
  for (const name of REPLY_HEADERS) {
    const value = reply.headers.get(name);
    if (value !== null) headers[name] = value;
  }
  res.writeHead(reply.status, { ...headers, ...extra });
  res.end();
}

function tusHeaders(req: NextApiRequest): Record<string, string> {
  const given = REQUEST_HEADERS.flatMap((name) => {
    const value = req.headers[name];
    return typeof value === "string" ? [[name, value]] : [];
  });
  return { ...Object.fromEntries(given), "tus-resumable": "1.0.0" };
}
