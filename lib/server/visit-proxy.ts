import "server-only";
import type { NextRequest } from "next/server";
import { AppError } from "../errors/app-error";
import { visitRoutes } from "../routes/visit-routes";
import { VISITOR_CALLS } from "./allowlist";
import { passOn } from "./putio-proxy";
import { openVisit } from "./sealed-visit";
import { serverVisitApi } from "./visit";

/**
 * Passes one call of a link's visitor on to put.io, with the link's token. There is no session: the sealed part of the address is
 * the whole right, and a cookie that comes along is not looked at.
 */
export async function proxyVisit(request: NextRequest): Promise<Response> {
  const sealed = new URL(request.url).pathname.slice(visitRoutes.apiBase("").length).split("/")[0] ?? "";
  const pass = openVisit(sealed);
  if (!pass) throw new AppError("link-unknown", "This link was not made here.");
  return passOn(request, {
    base: visitRoutes.apiBase(sealed),
    calls: VISITOR_CALLS,
    token: pass.token,
    api: serverVisitApi(sealed),
  });
}
