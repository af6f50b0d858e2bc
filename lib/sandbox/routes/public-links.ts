import { FIRST_PARTY } from "../auth";
import { ApiError, notFound } from "../http/api-error";
import { ok } from "../http/reply";
import type { Caller, Route, RouteContext } from "../http/route";
import { requireOwnFile } from "../own-files";
import { createLink, linkJson } from "../sharing/public-links";
import { pathId } from "./path-id";
import { viewpoint } from "./viewpoint";

type Context = RouteContext & { caller: Caller };

/** Public links, seen by their owner, and by put.io's own apps alone. What visitors may do is in visits.ts. */
export const publicLinkRoutes: readonly Route[] = [
  { method: "POST", path: "/v2/public_share/:fileId", access: FIRST_PARTY, handle: create },
  { method: "GET", path: "/v2/public_share/list", access: FIRST_PARTY, handle: list },
  { method: "DELETE", path: "/v2/public_share/:id", access: FIRST_PARTY, handle: remove },
];

function create(context: Context): Response {
  const { sandbox } = context;
  const fileId = pathId(context, "fileId");
  if (fileId === 0) {
    throw new ApiError(400, "PUBLIC_SHARE_FOLDER_ROOT_NOT_ALLOWED", {
      message: "Your whole account cannot be linked.",
    });
  }
  const link = createLink(sandbox, requireOwnFile(viewpoint(context), fileId));
  return ok({ public_share: linkJson(sandbox.store, link) });
}

function list({ sandbox, caller }: Context): Response {
  const links = sandbox.store.publicLinks.open(caller.user.id);
  return ok({ public_shares: links.flatMap((link) => linkJson(sandbox.store, link) ?? []) });
}

function remove(context: Context): Response {
  const { publicLinks } = context.sandbox.store;
  const link = publicLinks.get(pathId(context));
  if (link?.ownerId !== context.caller.user.id || link.deletedAt !== null)
    throw notFound("This link is gone.");
  publicLinks.remove(link.id);
  return ok();
}
