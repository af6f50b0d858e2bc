import type { Query, QueryClient } from "@tanstack/react-query";
import type { FolderData } from "../folder-data";
import { filesKeys } from "../keys";
import { applyRowChange, type RowChange, type RowPlace, revertRowChange } from "./row-change";

type Pending = {
  changes: readonly RowChange[];
  /** What each list was like without the changes, by its query. */
  before: Map<string, FolderData>;
};

export type PendingChanges = {
  /** Ends the wait: what put.io has done stays, what it has not done is taken back. */
  settle: (hasFailed: (fileId: number) => boolean) => void;
};

/**
 * Shows changes before put.io has made them. A list that arrives meanwhile was read before the change: the change is made to it
 * as well, in the same moment, so that no row comes back for a second. One per query client.
 */
export class Optimism {
  readonly #client: QueryClient;
  readonly #pending = new Set<Pending>();

  constructor(client: QueryClient) {
    this.#client = client;
    client.getQueryCache().subscribe((event) => {
      const isNews = event.type === "updated" && event.action.type === "success" && !event.action.manual;
      if (isNews) for (const entry of this.#pending) this.#applyTo(event.query, entry);
    });
  }

  begin(changes: readonly RowChange[]): PendingChanges {
    const entry: Pending = { changes, before: new Map() };
    this.#pending.add(entry);
    for (const query of this.#queries()) this.#applyTo(query, entry);
    return {
      settle: (hasFailed) => {
        this.#pending.delete(entry);
        for (const query of this.#queries()) this.#takeBack(query, { entry, hasFailed });
      },
    };
  }

  #queries(): Query[] {
    return this.#client.getQueryCache().getAll();
  }

  #applyTo(query: Query, { changes, before }: Pending) {
    const data = rowsOf(query);
    if (!data) return;
    const folderId = folderIdOf(query);
    const next = changes.reduce((rows, change) => applyRowChange(change, { folderId, data: rows }), data);
    if (next === data) return;
    before.set(query.queryHash, data);
    write(this.#client, query, next);
  }

  #takeBack(query: Query, { entry, hasFailed }: { entry: Pending; hasFailed: (fileId: number) => boolean }) {
    const data = rowsOf(query);
    const before = entry.before.get(query.queryHash);
    if (!data || !before) return;
    const folderId = folderIdOf(query);
    const next = entry.changes.reduceRight(
      (rows, change) => revertRowChange(change, { folderId, data: rows, before, hasFailed }),
      data,
    );
    if (next !== data) write(this.#client, query, next);
  }
}

/** Lists of files are pages of rows, whoever keeps them: folders, searches, the trash. */
function rowsOf(query: Query): FolderData | null {
  const data: unknown = query.state.data;
  if (typeof data !== "object" || data === null) return null;
  const pages: unknown = Reflect.get(data, "pages");
  if (!Array.isArray(pages)) return null;
  const areLists = pages.every((page: unknown) => isList(page));
  // Checked as far as it is used; pages that are none of a folder's lack only what is not touched in them.
  return areLists ? (data as FolderData) : null;
}

function isList(page: unknown): boolean {
  return typeof page === "object" && page !== null && Array.isArray(Reflect.get(page, "files"));
}

function isTrash({ queryKey }: Query): boolean {
  return queryKey[0] === filesKeys.trash()[0] && queryKey[1] === filesKeys.trash()[1];
}

function folderIdOf(query: Query): RowPlace {
  const { queryKey } = query;
  if (isTrash(query)) return "trash";
  const [all, kind] = filesKeys.folders();
  const isFolder = queryKey.length === 3 && queryKey[0] === all && queryKey[1] === kind;
  return isFolder ? Number(queryKey[2]) : null;
}

/** What we make up is no news from put.io: how old the list is, and whether it is to be read again, stays as it was. */
function write(client: QueryClient, query: Query, data: FolderData) {
  const { dataUpdatedAt, isInvalidated } = query.state;
  client.setQueryData(query.queryKey, data, { updatedAt: dataUpdatedAt });
  if (isInvalidated) query.invalidate();
}
