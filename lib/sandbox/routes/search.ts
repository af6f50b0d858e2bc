import { APPS } from "../auth";
import { badRequest } from "../http/api-error";
import { ok } from "../http/reply";
import type { Caller, Route, RouteContext } from "../http/route";
import { currentSearch } from "../search-index";
import { decodeSearchCursor, encodeCursor } from "../state/cursor";
import type { FileRecord } from "../state/entities";
import { nameKey } from "../state/name-key";
import { countSearch, type SearchQuery, searchFiles } from "../state/search";
import { FileWire } from "../wire";
import { viewpoint } from "./viewpoint";

type Context = RouteContext & { caller: Caller };

const DEFAULT_PER_PAGE = 50;
const MAX_PER_PAGE = 1000;
const LEGACY_PER_PAGE = 50;

/** Search by name, its continuation, and the paged form that older clients use. */
export const searchRoutes: readonly Route[] = [
  { method: "GET", path: "/v2/files/search", access: APPS, handle: startSearch },
  { method: "POST", path: "/v2/files/search/continue", access: APPS, handle: continueSearch },
  { method: "GET", path: "/v2/files/search/:query/page/:page", access: APPS, handle: legacySearch },
];

function startSearch(context: Context): Response {
  const { input } = context;
  const query = input.text("query");
  if (query === null) throw badRequest("Parameter query is required.");
  const perPage = input.int("per_page", { min: 1, max: MAX_PER_PAGE }) ?? DEFAULT_PER_PAGE;
  return searchPage(context, { query, perPage, after: null });
}

function continueSearch(context: Context): Response {
  const { input, caller } = context;
  const given = decodeSearchCursor(input.requiredText("cursor"), caller.user.id);
  const perPage = input.int("per_page", { min: 1, max: MAX_PER_PAGE }) ?? given.perPage;
  return searchPage(context, { query: given.query, perPage, after: given.after });
}

function searchPage(
  context: Context,
  page: { query: string; perPage: number; after: SearchQuery["after"] },
): Response {
  const { sandbox, caller } = context;
  const search = {
    ...currentSearch(viewpoint(context), page.query),
    after: page.after,
    limit: page.perPage + 1,
  };
  const rows = searchFiles(sandbox.store.database, search);
  const files = rows.slice(0, page.perPage);
  const last = files.at(-1);
  const after = rows.length > files.length && last ? { key: nameKey(last.name), id: last.id } : null;
  const { query, perPage } = page;
  return ok({
    files: writeFiles(context, files),
    total: countSearch(sandbox.store.database, search),
    cursor: after && encodeCursor({ kind: "search", userId: caller.user.id, query, perPage, after }),
  });
}

/** `page` -1 means everything. `next` is the address of the following page. */
function legacySearch(context: Context): Response {
  const { sandbox, params, url } = context;
  const page = Number(params.page);
  if (!Number.isSafeInteger(page) || (page < 1 && page !== -1))
    throw badRequest("The page must be 1 or more, or -1.");
  const search = {
    ...currentSearch(viewpoint(context), params.query ?? ""),
    limit: page === -1 ? null : page * LEGACY_PER_PAGE,
  };
  const rows = searchFiles(sandbox.store.database, search);
  const total = countSearch(sandbox.store.database, search);
  const hasMore = page !== -1 && total > page * LEGACY_PER_PAGE;
  const base = `${sandbox.origins.api(url)}/v2/files/search/${encodeURIComponent(params.query ?? "")}/page`;
  return ok({
    files: writeFiles(context, page === -1 ? rows : rows.slice((page - 1) * LEGACY_PER_PAGE)),
    total,
    next: hasMore ? `${base}/${page + 1}` : null,
  });
}

function writeFiles(context: Context, files: FileRecord[]): Record<string, unknown>[] {
  const wire = new FileWire(context);
  return files.map((file) => wire.file(file, new Set()));
}
