import "server-only";
import type { NextApiRequest, NextApiResponse } from "next";
import { AppError } from "../errors/app-error";
import { cookieNames } from "./cookies";
import { sendError } from "./media-reply";
import { readSession, type TokenSession } from "./session";

/** One request for bytes. */
export type ByteTurn = {
  req: NextApiRequest;
  res: NextApiResponse;
  method: "GET" | "HEAD";
  /** Aborted when the browser has gone. */
  signal: AbortSignal;
};

/** One request for media, whoever asks for it being known. */
export type MediaTurn = ByteTurn & {
  session: TokenSession;
  fileId: number;
  /** Where a playlist's children are asked for; in one's own account unless it says otherwise. */
  addressOfChild?: (child: { sealed: string; extension: string }) => string;
};

/** Answers a request for bytes: reads only, and failures as the app's own envelope. */
export async function answerBytes(
  { req, res }: Pick<ByteTurn, "req" | "res">,
  answer: (turn: ByteTurn) => Promise<void>,
): Promise<void> {
  try {
    const { method } = req;
    if (method !== "GET" && method !== "HEAD") return refuseMethod(res, "GET, HEAD");
    await answer({ req, res, method, signal: signalOf(res) });
  } catch (error) {
    sendError(res, error);
  }
}

/** The session of whoever asks. */
export async function sessionOf({ req }: Pick<ByteTurn, "req">): Promise<TokenSession> {
  const session = await readSession(req.cookies[cookieNames.session]);
  if (!session) throw new AppError("signed-out", "Nobody is signed in.");
  return session;
}

/** A whole number in the address. */
export function idIn(segment: unknown): number {
  const text = String(segment);
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new AppError("not-found", "That is not the id of anything.");
}

/** Aborted when the browser has gone. `close` comes after a full reply as well, when there is nothing left to abort. */
export function signalOf(res: NextApiResponse): AbortSignal {
  const controller = new AbortController();
  res.once("close", () => controller.abort());
  return controller.signal;
}

/** Says which methods there are instead: `GET, HEAD`. */
export function refuseMethod(res: NextApiResponse, allow: string): void {
  res.writeHead(405, { allow });
  res.end();
}
