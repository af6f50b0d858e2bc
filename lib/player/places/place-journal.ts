import { isUnsent, type PlaceRecord } from "./place-record";

const DATABASE = "matinee-places";
const STORE = "places";
/** What nobody has come back to for so long is forgotten. */
const KEPT_MS = 180 * 24 * 3600 * 1000;

/**
 * The places of this browser's films, in IndexedDB: it is written while a film plays, and what was written survives a tab
 * that dies. A browser that keeps nothing (a private window) costs no more than that.
 */
class PlaceJournal {
  #database: Promise<IDBDatabase> | null = null;

  async read({ userId, fileId }: Pick<PlaceRecord, "userId" | "fileId">): Promise<PlaceRecord | null> {
    try {
      const store = (await this.#open()).transaction(STORE).objectStore(STORE);
      return (await answerOf<PlaceRecord | undefined>(store.get([userId, fileId]))) ?? null;
    } catch {
      return null;
    }
  }

  /** What put.io has yet to be told of, oldest first. Clears away what is too old for anybody on the way. */
  async listUnsent(userId: number, nowMs: number): Promise<PlaceRecord[]> {
    try {
      const store = (await this.#open()).transaction(STORE).objectStore(STORE);
      const records = await answerOf<PlaceRecord[]>(store.getAll());
      const old = records.filter(({ atMs }) => atMs < nowMs - KEPT_MS);
      await this.#write((writing) => {
        for (const { userId: whose, fileId } of old) writing.delete([whose, fileId]);
      });
      return records
        .filter((record) => record.userId === userId && !old.includes(record) && isUnsent(record))
        .sort((one, other) => one.atMs - other.atMs);
    } catch {
      return [];
    }
  }

  async write(record: PlaceRecord): Promise<void> {
    await this.#write((store) => store.put(record));
  }

  async remove({ userId, fileId }: Pick<PlaceRecord, "userId" | "fileId">): Promise<void> {
    await this.#write((store) => store.delete([userId, fileId]));
  }

  async #write(act: (store: IDBObjectStore) => void): Promise<void> {
    try {
      const transaction = (await this.#open()).transaction(STORE, "readwrite");
      act(transaction.objectStore(STORE));
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onerror = reject;
        transaction.onabort = reject;
      });
    } catch {
      // put.io is told all the same.
    }
  }

  #open(): Promise<IDBDatabase> {
    this.#database ??= openDatabase(() => {
      this.#database = null;
    });
    return this.#database;
  }
}

/** One a tab. */
export const placeJournal = new PlaceJournal();

function openDatabase(onLost: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () =>
      opening.result.createObjectStore(STORE, { keyPath: ["userId", "fileId"] });
    opening.onsuccess = () => {
      const database = opening.result;
      // Signing out deletes it, and must not have to wait for this tab.
      database.onversionchange = () => {
        onLost();
        database.close();
      };
      database.onclose = onLost;
      resolve(database);
    };
    opening.onerror = () => {
      onLost();
      reject(opening.error);
    };
  });
}

function answerOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
