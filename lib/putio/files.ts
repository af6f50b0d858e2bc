import type { PutioApi } from "./api";
import type { FileSort, FileType, FolderPage, PutioFile } from "./file";
import { fileReplySchema, SHOWN, toFile, wireFileSchema } from "./file-schema";
import type { FileWithMediaInfo } from "./media-info";
import { type CallOptions, request } from "./request";
import { anything, list, maybe, object } from "./schema";
import { maybeNumber, maybeText, okSchema } from "./wire";

const folderSchema = object({
  files: list(wireFileSchema),
  parent: maybe(wireFileSchema),
  cursor: maybeText,
  total: maybeNumber,
  // Two-element arrays, `[[0, "Your Files"], …]`; put.io may append to them.
  breadcrumbs: maybe(list(list(anything))),
});

const pageSchema = object({ files: list(wireFileSchema), cursor: maybeText, total: maybeNumber });

/** put.io's "shared with you" root: it is listed by an address of its own (contract, 2.2). */
const SHARED_ROOT_ID = -2;

/**
 * The first page of a folder (contract, 2.3). Without `sort` put.io uses the folder's saved order, else the account's.
 * Ends in `not-found` when the folder is gone; of a file's id put.io answers an empty list whose parent is the file.
 */
export async function listFolder(
  api: PutioApi,
  options: CallOptions & {
    folderId: number;
    sort?: FileSort | undefined;
    perPage?: number | undefined;
    /** Only this kind; put.io filters before it cuts into pages. */
    fileType?: FileType | undefined;
  },
): Promise<FolderPage> {
  const { folderId, sort, perPage, fileType, signal } = options;
  const isSharedRoot = folderId === SHARED_ROOT_ID;
  const wire = await request(api, {
    operation: "listFolder",
    path: isSharedRoot ? "/files/list/items-shared-with-you" : "/files/list",
    query: {
      parent_id: isSharedRoot ? undefined : folderId,
      per_page: perPage,
      sort_by: sort,
      file_type: fileType,
      total: 1,
      breadcrumbs: 1,
      ...SHOWN,
    },
    schema: folderSchema,
    signal,
  });
  return {
    files: wire.files.map(toFile),
    parent: wire.parent ? toFile(wire.parent) : null,
    cursor: wire.cursor || null,
    total: wire.total ?? null,
    breadcrumbs: (wire.breadcrumbs ?? []).map(([id, name]) => ({ id: Number(id), name: String(name ?? "") })),
  };
}

/** The next page of a listing. A cursor that put.io no longer knows ends in `bad-request`. */
export async function continueFolder(
  api: PutioApi,
  options: CallOptions & { cursor: string; perPage?: number | undefined },
): Promise<Pick<FolderPage, "files" | "cursor">> {
  const { cursor, perPage, signal } = options;
  const wire = await request(api, {
    operation: "continueFolder",
    method: "POST",
    path: "/files/list/continue",
    form: { cursor, per_page: perPage },
    schema: pageSchema,
    signal,
  });
  return { files: wire.files.map(toFile), cursor: wire.cursor || null };
}

type GetFileOptions = CallOptions & { fileId: number };

/**
 * A cursor that stands for everything in a folder, for bulk calls (contract, 2.3). null: put.io has none to give, as a listing
 * of one page has no second; the folder's files are then few enough to be named.
 */
export async function folderCursor(
  api: PutioApi,
  { folderId, sort, signal }: CallOptions & { folderId: number; sort?: FileSort | undefined },
): Promise<{ cursor: string | null; total: number | null }> {
  const wire = await request(api, {
    operation: "folderCursor",
    path: "/files/list",
    query: { parent_id: folderId, per_page: 1, sort_by: sort, total: 1 },
    schema: pageSchema,
    signal,
  });
  return { cursor: wire.cursor || null, total: wire.total };
}

/** One file or folder; id 0 is the root (contract, 2.4). With `withMediaInfo` also its codecs and streams. */
export function getFile(
  api: PutioApi,
  options: GetFileOptions & { withMediaInfo: true },
): Promise<FileWithMediaInfo>;
/** One file or folder as it is listed. */
export function getFile(api: PutioApi, options: GetFileOptions): Promise<PutioFile>;
/** Both. */
export async function getFile(
  api: PutioApi,
  { withMediaInfo, ...options }: GetFileOptions & { withMediaInfo?: true },
): Promise<PutioFile> {
  // Loaded when it is asked for: lists and players never need it, and their first load is counted in bytes.
  if (withMediaInfo) return (await import("./media-info")).getFileWithMediaInfo(api, options);
  const { fileId, signal } = options;
  const wire = await request(api, {
    operation: "getFile",
    path: `/files/${fileId}`,
    query: SHOWN,
    schema: fileReplySchema,
    signal,
  });
  return toFile(wire.file);
}

/**
 * Where the picture that put.io made of a file lies; null: it made none. For the server only: the address is on a host of
 * put.io's and may carry a token.
 */
export async function getThumbnailUrl(
  api: PutioApi,
  options: CallOptions & { fileId: number },
): Promise<string | null> {
  const wire = await request(api, {
    operation: "getThumbnailUrl",
    path: `/files/${options.fileId}`,
    schema: fileReplySchema,
    signal: options.signal,
  });
  return wire.file.screenshot || null;
}

/** Every match in the account by name, page by page; put.io's index lags an upload by seconds (contract, 2.5). */
export async function searchFiles(
  api: PutioApi,
  options: CallOptions & { query: string; perPage?: number | undefined },
): Promise<{ files: PutioFile[]; cursor: string | null; total: number | null }> {
  const { query, perPage = 50, signal } = options;
  const wire = await request(api, {
    operation: "searchFiles",
    path: "/files/search",
    query: { query, per_page: perPage },
    schema: pageSchema,
    signal,
  });
  return { files: wire.files.map(toFile), cursor: wire.cursor || null, total: wire.total ?? null };
}

/** The next page of a search. */
export async function continueSearch(
  api: PutioApi,
  options: CallOptions & { cursor: string; perPage?: number | undefined },
): Promise<{ files: PutioFile[]; cursor: string | null }> {
  const { cursor, perPage = 50, signal } = options;
  const wire = await request(api, {
    operation: "continueSearch",
    method: "POST",
    path: "/files/search/continue",
    form: { cursor, per_page: perPage },
    schema: pageSchema,
    signal,
  });
  return { files: wire.files.map(toFile), cursor: wire.cursor || null };
}

/** Saves a folder's sort order on the server (contract, 2.6). */
export async function setFolderSort(
  api: PutioApi,
  options: CallOptions & { folderId: number; sort: FileSort },
): Promise<void> {
  const { folderId, sort, signal } = options;
  await request(api, {
    operation: "setFolderSort",
    method: "POST",
    path: "/files/set-sort-by",
    form: { file_id: folderId, sort_by: sort },
    schema: okSchema,
    signal,
  });
}
