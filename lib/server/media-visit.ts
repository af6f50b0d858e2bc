import "server-only";
import { createHash } from "node:crypto";
import type { NextApiRequest, NextApiResponse } from "next";
import { AppError } from "../errors/app-error";
import type { PutioApi } from "../putio/api";
import { PutioError } from "../putio/errors";
import { getVisitFileUrl, listVisitFiles } from "../putio/visit";
import { visitRoutes } from "../routes/visit-routes";
import { CACHE, conditionsOf, mediaHeaders } from "./media-headers";
import { sendChild, sendMainPlaylist } from "./media-hls";
import { sendBytes } from "./media-reply";
import { sendSubtitleText } from "./media-subtitles";
import { answerBytes, idIn, type MediaTurn } from "./media-turn";
import { openMedia } from "./media-upstream";
import { openVisit, type VisitPass } from "./sealed-visit";
import { serverVisitApi, whyItEnded } from "./visit";

/** One request of a link's visitor; `session` holds the link's token and nobody's name. */
type VisitTurn = MediaTurn & { api: PutioApi };

/**
 * `/api/media/visit/<sealed>/<fileId>/…`: bytes behind a public link, for whoever has its address. Each request asks put.io anew where
 * the bytes lie, so that a link that was taken back gives out nothing more (contract, 2.18).
 */
export function handleVisit(req: NextApiRequest, res: NextApiResponse): Promise<void> {
  return answerBytes({ req, res }, async (turn) => {
    const [sealed = "", id, ...asset] = Array.isArray(req.query.visit) ? req.query.visit : [];
    const pass = openVisit(sealed);
    if (!pass) throw new AppError("link-unknown", "This link was not made here.");
    const fileId = idIn(id);
    const session = { token: pass.token, user: { id: visitorId(pass), name: "", avatarUrl: null } };
    const addressOfChild: MediaTurn["addressOfChild"] = ({ sealed: child, extension }) =>
      visitRoutes.playlistChild({ sealed, fileId, child, extension });
    const visit = { ...turn, session, fileId, addressOfChild, api: serverVisitApi(sealed) };
    await route(visit, asset).catch((error: unknown) => {
      throw asVisitor(error, pass);
    });
  });
}

function route(turn: VisitTurn, [kind = "", name, ...rest]: string[]): Promise<void> {
  if (rest.length === 0 && name !== undefined && kind === "hls") {
    return name === "index.m3u8" ? sendMainPlaylist(turn) : sendChild(turn, name);
  }
  if (name === undefined) {
    if (kind === "stream") return sendVisitFile(turn, null);
    if (kind === "download") return nameOf(turn).then((fileName) => sendVisitFile(turn, fileName));
    if (kind === "subtitle") return sendVisitSubtitle(turn);
  }
  throw new AppError("not-found", "There is no such media address.");
}

/** The file as it is stored, with Range; `downloadName`: to be saved under it. */
async function sendVisitFile(turn: VisitTurn, downloadName: string | null): Promise<void> {
  const { method, req, res } = turn;
  const reply = await open(turn, { method, headers: conditionsOf(req.headers) });
  await sendBytes(res, { reply, headers: mediaHeaders({ reply, cache: CACHE.file, downloadName }) });
}

/** A subtitle by its own file's id: what a link shows cannot be asked for the subtitles of a film. */
async function sendVisitSubtitle(turn: VisitTurn): Promise<void> {
  const { language } = turn.req.query;
  const reply = await open(turn, { method: "GET" });
  await sendSubtitleText(turn, {
    reply,
    language: async () => (typeof language === "string" ? language : "und"),
  });
}

async function open(turn: VisitTurn, asked: { method: "GET" | "HEAD"; headers?: Record<string, string> }) {
  const { api, fileId, session, signal } = turn;
  const url = await getVisitFileUrl(api, { fileId, signal });
  return openMedia({ ...asked, url, token: session.token, signal });
}

/** Of a file's id put.io lists nothing, with the file as the parent of it (contract, 2.2). */
async function nameOf({ api, fileId, signal }: VisitTurn): Promise<string> {
  const { parent } = await listVisitFiles(api, { parentId: fileId, perPage: 1, signal });
  return parent?.name ?? "file";
}

/** Addresses of a playlist's children are bound to whoever asked. Below zero, where no user's id is. */
function visitorId({ token }: VisitPass): number {
  return -1 - createHash("sha256").update(token).digest().readUIntBE(0, 6);
}

/** A refused token is the end of the link, never of a session; a film that put.io keeps from visitors is just not playable. */
function asVisitor(error: unknown, pass: VisitPass): unknown {
  if (!(error instanceof PutioError)) return error;
  if (error.code === "signed-out") {
    return new AppError(whyItEnded(pass), "put.io no longer takes this link.", { cause: error });
  }
  if (error.code !== "scope") return error;
  return new AppError("cannot-decode", "put.io gives visitors no other form of this file.", { cause: error });
}
