import { VISITORS } from "../auth";
import { ApiError } from "../http/api-error";
import { ok } from "../http/reply";
import type { Caller, Route, RouteContext } from "../http/route";
import { listedTotal, listPage } from "../listing";
import { linkJson } from "../sharing/public-links";
import { requireVisible, requireVisit, type Visit, visitorBreadcrumbs, visitorFile } from "../sharing/visit";
import { decodeVisitCursor, encodeCursor, type VisitCursor } from "../state/cursor";
import type { FileRecord } from "../state/entities";
import { openStoredFile } from "../stored-bytes";
import { type FileFlag, FileWire } from "../wire";
import { MAX_PER_PAGE, readFlags, readListing, toFlags } from "./listing";
import { pathId } from "./path-id";
import { visitorStorageAddress } from "./storage";

type Context = RouteContext & { caller: Caller };

/** All that a public link's token is good for. Its user, who owns the link, only lends the right to read. */
export const visitRoutes: readonly Route[] = [
  { method: "GET", path: "/v2/public_share", access: VISITORS, handle: showLink },
  { method: "GET", path: "/v2/public_share/files/list", access: VISITORS, handle: startListing },
  { method: "POST", path: "/v2/public_share/files/list/continue", access: VISITORS, handle: continueListing },
  { method: "GET", path: "/v2/public_share/files/:id/url", access: VISITORS, handle: showUrl },
];

function showLink({ sandbox, caller }: Context): Response {
  const { link } = requireVisit(sandbox, caller);
  return ok({ public_share: linkJson(sandbox.store, link) });
}

/** As `files/list`; without a parent, or with the root, the link's own folder. A file has no entries but is the parent. */
function startListing(context: Context): Response {
  const { sandbox, input, caller } = context;
  const { store } = sandbox;
  const visit = requireVisit(sandbox, caller);
  const parent = requireVisible(store, { visit, id: input.int("parent_id") || visit.top.id });
  const place = { kind: "file", file: parent } as const;
  const perPage = input.int("per_page", { min: 1, max: MAX_PER_PAGE });
  const listing = { ...readListing(context, place), parentId: parent.id };
  const { files, next } = listPage(store, { viewer: caller.user, place, listing, limit: perPage });
  const cursor =
    next === null || perPage === null || input.flag("no_cursor")
      ? null
      : encodeCursor({
          kind: "visit",
          userId: caller.user.id,
          linkId: visit.link.id,
          ...{ perPage, ...listing, ...next },
        });
  const write = writer(context, visit);
  return ok({
    files: files.flatMap((entry) => (entry.kind === "file" ? write(entry.file, toFlags(listing.flags)) : [])),
    parent: write(parent, readFlags(context, "_parent")),
    cursor,
    ...(input.flag("total") ? { total: listedTotal(store, { viewer: caller.user, place, listing }) } : {}),
    ...(input.flag("breadcrumbs") ? { breadcrumbs: visitorBreadcrumbs(store, { file: parent, visit }) } : {}),
  });
}

function continueListing(context: Context): Response {
  const { sandbox, input, caller } = context;
  const { store } = sandbox;
  const visit = requireVisit(sandbox, caller);
  const given = decodeVisitCursor(input.requiredText("cursor"), {
    userId: caller.user.id,
    linkId: visit.link.id,
  });
  const perPage = input.int("per_page", { min: 1, max: MAX_PER_PAGE }) ?? given.perPage;
  const place = { kind: "file", file: requireVisible(store, { visit, id: given.parentId }) } as const;
  const { files, next } = listPage(store, { viewer: caller.user, place, listing: given, limit: perPage });
  const write = writer(context, visit);
  const cursor: VisitCursor | null = next === null ? null : { ...given, perPage, ...next };
  return ok({
    files: files.flatMap((entry) => (entry.kind === "file" ? write(entry.file, toFlags(given.flags)) : [])),
    cursor: cursor === null ? null : encodeCursor(cursor),
  });
}

async function showUrl(context: Context): Promise<Response> {
  const { sandbox, caller, input } = context;
  input.flag("notunnel");
  const visit = requireVisit(sandbox, caller);
  const file = requireVisible(sandbox.store, { visit, id: pathId(context) });
  if (file.fileType === "FOLDER") {
    throw new ApiError(400, "NotFile", { message: "This is a folder, not a file." });
  }
  await openStoredFile(sandbox, file);
  return ok({ url: visitorStorageAddress(context, { file, linkId: visit.link.id }) });
}

function writer(context: Context, visit: Visit) {
  const wire = new FileWire(context);
  return (file: FileRecord, flags: ReadonlySet<FileFlag>) => visitorFile(wire, { file, visit, flags });
}
