import type { FolderPage, PutioFile } from "@/lib/putio/file";
import type { FolderData } from "./folder-data";

/*
 * What the app itself does to the rows of a folder that was read. Each answers with the very object it was given where nothing
 * changes, and leaves alone the pages that it does not touch: a folder of 100,000 rows has a hundred of them.
 */

export type FileChange = Partial<Omit<PutioFile, "id">>;

/** The folder without some of its rows; its count follows. */
export function withoutRows(data: FolderData, isGone: (fileId: number) => boolean): FolderData {
  let gone = 0;
  const pages = data.pages.map((page) => {
    const files = page.files.filter(({ id }) => !isGone(id));
    gone += page.files.length - files.length;
    return files.length === page.files.length ? page : { ...page, files };
  });
  return gone === 0 ? data : recounted({ ...data, pages }, -gone);
}

/** A folder of which only these rows are left, whatever else it had, read or not. */
export function withOnlyRows(data: FolderData, isLeft: (fileId: number) => boolean): FolderData {
  const [first] = data.pages;
  if (!first) return data;
  const files = data.pages.flatMap((page) => page.files.filter(({ id }) => isLeft(id)));
  return { pages: [{ ...first, files, total: files.length, cursor: null }], pageParams: [null] };
}

/** The folder with further rows at its top, where they are seen; where they belong is put.io's to say, at the next reading. */
export function withRows(data: FolderData, added: readonly PutioFile[]): FolderData {
  const [first, ...rest] = data.pages;
  if (!first) return data;
  const known = idsOf(data);
  const files = added.filter(({ id }) => !known.has(id));
  if (files.length === 0) return data;
  const pages = [{ ...first, files: [...files, ...first.files] }, ...rest];
  return recounted({ ...data, pages }, files.length);
}

/** Rows that know something new. */
export function withChangedRows(
  data: FolderData,
  changeOf: (fileId: number) => FileChange | null | undefined,
): FolderData {
  let hasChanged = false;
  const pages = data.pages.map((page) => {
    if (!page.files.some(({ id }) => changeOf(id))) return page;
    hasChanged = true;
    return { ...page, files: page.files.map((file) => ({ ...file, ...changeOf(file.id) })) };
  });
  return hasChanged ? { ...data, pages } : data;
}

type Returned = {
  /** The folder as it was when the rows went. */
  before: FolderData;
  isReturned: (fileId: number) => boolean;
};

/** Puts rows back behind the neighbours that they had; what else happened to the folder meanwhile stays. */
export function withRowsBack(data: FolderData, { before, isReturned }: Returned): FolderData {
  const present = idsOf(data);
  const behind = new Map<number | null, PutioFile[]>();
  let neighbourId: number | null = null;
  let count = 0;
  for (const file of before.pages.flatMap((page) => page.files)) {
    if (present.has(file.id)) neighbourId = file.id;
    else if (isReturned(file.id)) {
      const followers = behind.get(neighbourId) ?? [];
      followers.push(file);
      behind.set(neighbourId, followers);
      count += 1;
    }
  }
  if (count === 0) return data;
  const pages = data.pages.map((page, index) => withFollowers(page, { behind, isFirst: index === 0 }));
  return recounted({ ...data, pages }, count);
}

type Followers = { behind: ReadonlyMap<number | null, PutioFile[]>; isFirst: boolean };

function withFollowers(page: FolderPage, { behind, isFirst }: Followers): FolderPage {
  const leading = isFirst ? (behind.get(null) ?? []) : [];
  if (leading.length === 0 && !page.files.some(({ id }) => behind.has(id))) return page;
  const files = page.files.flatMap((file) => [file, ...(behind.get(file.id) ?? [])]);
  return { ...page, files: [...leading, ...files] };
}

/** `total` is said by the first page alone, and not by every reply. */
function recounted(data: FolderData, difference: number): FolderData {
  const [first, ...rest] = data.pages;
  if (typeof first?.total !== "number") return data;
  return { ...data, pages: [{ ...first, total: Math.max(0, first.total + difference) }, ...rest] };
}

function idsOf(data: FolderData): Set<number> {
  return new Set(data.pages.flatMap((page) => page.files.map(({ id }) => id)));
}
