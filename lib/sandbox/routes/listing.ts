import { breadcrumbs, SHARED_ROOT_ID } from "../access";
import { APPS } from "../auth";
import { badRequest } from "../http/api-error";
import { ok } from "../http/reply";
import type { Caller, Route, RouteContext } from "../http/route";
import { LIBRARY_ID, type ListedPlace, type Listing, listedTotal, listPage, requireListed } from "../listing";
import { decodeListCursor, encodeCursor, type ListCursor } from "../state/cursor";
import { FILE_TYPES, type FileType } from "../state/entities";
import { FILE_SORTS, type FileSort } from "../state/listing";
import { FILE_FLAGS, type FileFlag, FileWire } from "../wire";
import { viewpoint } from "./viewpoint";

type Context = RouteContext & { caller: Caller };

/** The largest page of any listing. */
export const MAX_PER_PAGE = 1000;

/** Folder listings: `files/list`, its continuation, and what friends share. */
export const listingRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/v2/files/list",
    access: APPS,
    handle: (context) => startListing(context, context.input.int("parent_id") ?? 0),
  },
  {
    method: "GET",
    path: "/v2/files/list/items-shared-with-you",
    access: APPS,
    handle: (context) => startListing(context, SHARED_ROOT_ID),
  },
  {
    method: "GET",
    path: "/v2/files/items-shared-with-you",
    access: APPS,
    handle: (context) => startListing(context, SHARED_ROOT_ID),
  },
  { method: "POST", path: "/v2/files/list/continue", access: APPS, handle: continueListing },
];

function startListing(context: Context, parentId: number): Response {
  const { sandbox, input, caller } = context;
  const place = requireListed(viewpoint(context), parentId);
  const perPage = input.int("per_page", { min: 1, max: MAX_PER_PAGE });
  const listing = { ...readListing(context, place), parentId };
  const wire = new FileWire(context);
  const { files, next } = listPage(sandbox.store, { viewer: caller.user, place, listing, limit: perPage });
  const cursor =
    next === null || perPage === null || input.flag("no_cursor")
      ? null
      : encodeCursor({ kind: "list", userId: caller.user.id, perPage, ...listing, ...next });
  const flags = toFlags(listing.flags);
  const payload: Record<string, unknown> = {
    files: files.map((entry) => wire.place(entry, flags)),
    parent: place.kind === "library" ? null : wire.place(place, readFlags(context, "_parent")),
    cursor,
  };
  if (input.flag("total"))
    payload.total = listedTotal(sandbox.store, { viewer: caller.user, place, listing });
  if (input.flag("breadcrumbs")) {
    payload.breadcrumbs = place.kind === "library" ? [] : breadcrumbs(viewpoint(context), place);
  }
  return ok(payload);
}

function continueListing(context: Context): Response {
  const { sandbox, input, caller } = context;
  const given = decodeListCursor(input.requiredText("cursor"), caller.user.id);
  const perPage = input.int("per_page", { min: 1, max: MAX_PER_PAGE }) ?? given.perPage;
  const place = requireListed(viewpoint(context), given.parentId);
  const page = { viewer: caller.user, place, listing: given, limit: perPage };
  const { files, next } = listPage(sandbox.store, page);
  const wire = new FileWire(context);
  const flags = toFlags(given.flags);
  const cursor: ListCursor | null = next === null ? null : { ...given, perPage, ...next };
  return ok({
    files: files.map((entry) => wire.place(entry, flags)),
    cursor: cursor === null ? null : encodeCursor(cursor),
  });
}

/** How a listing is asked for: its order, its filter, and what is wanted of each file. */
export function readListing(context: Context, place: ListedPlace): Omit<Listing, "parentId"> {
  const { input } = context;
  return {
    sort: readSort(context, place),
    filter: {
      fileTypes: readFileTypes(context),
      contentType: input.text("content_type"),
      isHiddenShown: input.flag("hidden"),
    },
    // codecs and media_info exist for the parent alone on a listing.
    flags: [...readFlags(context, "")].filter((flag) => flag !== "codecs" && flag !== "media_info"),
    after: null,
    offset: 0,
  };
}

function readFileTypes({ input }: Context): FileType[] {
  return [...new Set(input.list("file_type"))].map((name) => {
    const type = FILE_TYPES.find((candidate) => candidate === name);
    if (type === undefined) throw badRequest("Parameter file_type holds an unknown type.");
    return type;
  });
}

/** The order asked for, else the folder's saved one, else the account's, else by name. */
function readSort(context: Context, place: ListedPlace): FileSort {
  const { input, sandbox, caller } = context;
  const asked = input.text("sort_by") ?? input.text("sort");
  if (asked !== null) {
    const sort = toSort(asked);
    if (sort === null) throw badRequest("Parameter sort_by is not a known order.");
    return sort;
  }
  const saved = sandbox.store.folderSorts.all(caller.user.id).get(placeId(place));
  return toSort(saved) ?? toSort(caller.user.settings.sort_by) ?? "NAME_ASC";
}

function placeId(place: ListedPlace): number {
  if (place.kind === "library") return LIBRARY_ID;
  if (place.kind === "file") return place.file.id;
  if (place.kind === "friend") return place.folderId;
  return place.kind === "root" ? 0 : SHARED_ROOT_ID;
}

function toSort(value: unknown): FileSort | null {
  return FILE_SORTS.find((sort) => sort === value) ?? null;
}

/** The flags that a cursor has kept by name. */
export function toFlags(names: readonly string[]): Set<FileFlag> {
  return new Set(FILE_FLAGS.filter((flag) => names.includes(flag)));
}

/** The flags of a request; with the suffix `_parent`, those meant for the folder itself. */
export function readFlags(context: Context, suffix: "" | "_parent"): Set<FileFlag> {
  return new Set(FILE_FLAGS.filter((flag) => context.input.flag(`${flag}${suffix}`)));
}
