import "server-only";
import type { NextApiRequest, NextApiResponse } from "next";
import type { TokenSession } from "./session";

/** One request for media, whoever asks for it being known. */
export type MediaTurn = {
  req: NextApiRequest;
  res: NextApiResponse;
  session: TokenSession;
  fileId: number;
  method: "GET" | "HEAD";
  /** Aborted when the browser has gone. */
  signal: AbortSignal;
};
