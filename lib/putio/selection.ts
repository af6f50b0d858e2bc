import { PutioError } from "./errors";

/**
 * Which files a bulk call is about. A listing's cursor stands for everything that the listing covers, however many files
 * that are, so that "all but three" of a hundred thousand rows is one short call (contract, 2.3).
 */
export type FileSelection =
  | { kind: "files"; fileIds: readonly number[] }
  | { kind: "listing"; cursor: string; excludedIds: readonly number[] };

type SelectionFields = Record<string, string | undefined>;

/**
 * The form fields for a selection; `idsKey` is `user_file_ids` for archives. An empty selection throws before anything is
 * sent: some calls of put.io's read a missing list as "everything".
 */
export function selectionFields(
  selection: FileSelection,
  { operation, idsKey = "file_ids" }: { operation: string; idsKey?: string },
): SelectionFields {
  if (selection.kind === "files") {
    if (selection.fileIds.length === 0) throw refusal(operation, "no files are selected");
    return { [idsKey]: selection.fileIds.join(",") };
  }
  if (selection.cursor === "") throw refusal(operation, "the listing has no cursor");
  const { cursor, excludedIds } = selection;
  return { cursor, exclude_ids: excludedIds.length > 0 ? excludedIds.join(",") : undefined };
}

/**
 * The same for put.io's trash, which takes ids or "everything" and knows no exclusions (contract, 4.1). To send some all the same
 * could delete for good what was meant to stay.
 */
export function trashSelectionFields(
  selection: FileSelection,
  { operation }: { operation: string },
): SelectionFields {
  if (selection.kind === "listing" && selection.excludedIds.length > 0) {
    throw refusal(operation, "put.io's trash takes no exclusions");
  }
  return selectionFields(selection, { operation });
}

function refusal(operation: string, detail: string): PutioError {
  return new PutioError({ code: "bad-request", operation }, { detail });
}
