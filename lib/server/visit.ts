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
      return (await isTokenRefused(reply, String(input))) ? endOfLink(whyItEnded(pass)) : reply;
    },
  };
}

/** Of two ways to end put.io says neither; the time that the address holds tells them apart. */
export function whyItEnded({ expiresAt }: VisitPass): "link-expired" | "link-ended" {
  return expiresAt !== null && expiresAt <= Date.now() ? "link-expired" : "link-ended";
}

/** A 401 for want of scope is a call that visitors may not make; and the link itself may be gone while its token is not. */
async function isTokenRefused(reply: Response, address: string): Promise<boolean> {
  if (reply.status === 404 || reply.status === 410) return address.endsWith("/public_share");
  if (reply.status !== 401) return false;
  const body: unknown = await reply
    .clone()
    .json()
    .catch(() => null);
  const type = typeof body === "object" && body !== null && "error_type" in body ? body.error_type : null;
  return type !== "invalid_scope";
}

function endOfLink(code: ErrorCode): Response {
  return Response.json({ error: { code, message: "" } }, { status: 404 });
}
