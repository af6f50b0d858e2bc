import { findPlace, type Viewpoint } from "./access";
import { badRequest } from "./http/api-error";
import type { RouteContext } from "./http/route";
import { listedRows, requireListed } from "./listing";
import { currentSearch } from "./search-index";
import { decodeBulkCursor, type ListCursor, type SearchCursor } from "./state/cursor";
import type { FileRecord } from "./state/entities";
import { listingIdsSql } from "./state/listing";
import { searchIdsSql } from "./state/search";

/** What a bulk call is about: files by id, or everything that a listing or a search covers, minus some. */
export type BulkSelection =
  | { kind: "ids"; ids: number[] }
  | { kind: "listing"; cursor: ListCursor | SearchCursor; excludedIds: number[] };

/**
 * Reads what a bulk call is about: `cursor` with `exclude_ids`, or ids as `file_ids` or `file_id` (`idsName` for calls
 * that have another word for them). A cursor stands for the whole listing, whatever page it came with. Throws 400 when
 * nothing is given, or a cursor that is none.
 */
export function readSelection(
  { input, caller }: Pick<RouteContext, "input"> & { caller: { user: { id: number } } },
  idsName = "file_ids",
): BulkSelection {
  const cursor = input.text("cursor");
  if (cursor !== null) {
    const excludedIds = input.ids("exclude_ids");
    return { kind: "listing", cursor: decodeBulkCursor(cursor, caller.user.id), excludedIds };
  }
  const ids = [...input.ids(idsName), ...input.ids("file_id")];
  if (ids.length === 0) throw badRequest(`Parameter ${idsName} is required.`);
  return { kind: "ids", ids: [...new Set(ids)] };
}

/**
 * Fills the table `selected` (state/selected-files.ts) with the files of a selection that this user may see, own ones
 * and friends'. Answers with the ids that stand for nothing here. Throws 404 when the listed folder is gone.
 */
export function selectFiles(view: Viewpoint, selection: BulkSelection): { missingIds: number[] } {
  const { selected } = view.store;
  selected.clear();
  if (selection.kind === "listing") {
    selectListing(view, selection.cursor);
    selected.removeIds(selection.excludedIds);
    return { missingIds: [] };
  }
  selected.addIds(selection.ids);
  const hidden = selected.foreignFiles(view.viewer.id).filter((file) => findPlace(view, file.id) === null);
  const missingIds = [...selected.unknownIds(), ...hidden.map((file) => file.id)];
  selected.removeIds(missingIds);
  return { missingIds };
}

/** The files of a selection as records, for calls that go through them one by one. */
export function selectedFiles(
  view: Viewpoint,
  selection: BulkSelection,
): { files: FileRecord[]; missingIds: number[] } {
  const { missingIds } = selectFiles(view, selection);
  return { files: view.store.selected.all(), missingIds };
}

function selectListing(view: Viewpoint, cursor: ListCursor | SearchCursor): void {
  const { store, viewer } = view;
  if (cursor.kind === "search") {
    const { sql, values } = searchIdsSql(currentSearch(view, cursor.query));
    store.selected.addQuery(sql, values);
    return;
  }
  const place = requireListed(view, cursor.parentId);
  const rows = listedRows(store, { viewer, place, listing: cursor });
  if (rows.kind === "entries") {
    store.selected.addIds(rows.entries.flatMap((entry) => (entry.kind === "file" ? entry.file.id : [])));
    return;
  }
  const { sql, values } = listingIdsSql(rows.query);
  store.selected.addQuery(sql, values);
}
