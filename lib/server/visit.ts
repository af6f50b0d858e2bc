import "server-only";
import type { ErrorCode } from "../errors/app-error";
import type { PutioApi } from "../putio/api";
import { openVisit, type VisitPass } from "./sealed-visit";
import { serverApi } from "./server-api";

/**
 * put.io for the visitor of a public link: the link's token is the whole right, and there is no session (contract, 2.18). Where
 * put.io no longer takes the token the reply is our own envelope with the reason (`link-unknown`, `link-expired`,
 * `link-ended`), so that nobody takes it for the end of a session.
 */
export function serverVisitApi(sealed: string): PutioApi {
  const pass = openVisit(sealed);
  const api = serverApi(pass?.token ?? "");
  return {
    baseUrl: api.baseUrl,
    fetch: async (input, init) => {
      if (!pass) return endOfLink("link-unknown");
      const reply = await api.fetch(input, init);
      const isOver = (await isTokenRefused(reply)) || (isMissing(reply) && (await isLinkGone(api, init)));
      return isOver ? endOfLink(whyItEnded(pass)) : reply;
    },
  };
}

/** Of two ways to end put.io says neither; the time that the address holds tells them apart. */
export function whyItEnded({ expiresAt }: VisitPass): "link-expired" | "link-ended" {
  return expiresAt !== null && expiresAt <= Date.now() ? "link-expired" : "link-ended";
}

/** A 401 for want of scope is a call that visitors may not make. */
async function isTokenRefused(reply: Response): Promise<boolean> {
  if (reply.status !== 401) return false;
  const body: unknown = await reply
    .clone()
    .json()
    .catch(() => null);
  const type = typeof body === "object" && body !== null && "error_type" in body ? body.error_type : null;
  return type !== "invalid_scope";
}

function isMissing({ status }: Response): boolean {
  return status === 404 || status === 410;
}

/** put.io says 404 of a folder that is gone and of a link that is gone; only the link itself tells which it was. */
async function isLinkGone(api: PutioApi, init: RequestInit | undefined): Promise<boolean> {
  const options = { signal: init?.signal ?? null, headers: { accept: "application/json" } };
  const reply = await api.fetch(`${api.baseUrl}/public_share`, options);
  return isMissing(reply) || (await isTokenRefused(reply));
}

function endOfLink(code: ErrorCode): Response {
  return Response.json({ error: { code, message: "" } }, { status: 404 });
}
