/** What is kept of an upload in this browser until it is done, so that it goes on after a reload. */
export type UploadRecord = {
  key: string;
  userId: number;
  /** The tab that sends it; while that is open it is nobody else's. */
  tabId: string;
  kind: "file" | "folder";
  name: string;
  path: readonly string[];
  rootId: number;
  sizeBytes: number;
  lastModified: number;
  isReplacing: boolean;
  url: string | null;
  handle: FileSystemFileHandle | null;
};

const DATABASE = "matinee-uploads";
const STORE = "uploads";

/**
 * Uploads that are not done, in IndexedDB, as handles to files fit nowhere else. A browser that keeps nothing (a private
 * window) costs the way back and nothing more.
 */
export class UploadMemory {
  readonly tabId = crypto.randomUUID();
  #database: Promise<IDBDatabase> | null = null;
  /** What is not written yet, the latest of each; null: it is to go. */
  #changes = new Map<string, UploadRecord | null>();
  #writing: Promise<void> | null = null;

  constructor() {
    // Held until the tab is gone, however that happens.
    void navigator.locks?.request(lockOf(this.tabId), () => new Promise(() => {}));
  }

  save(records: readonly UploadRecord[]): Promise<void> {
    for (const record of records) this.#changes.set(record.key, record);
    return this.#write();
  }

  remove(keys: readonly string[]): Promise<void> {
    for (const key of keys) this.#changes.set(key, null);
    return this.#write();
  }

  /** What this person began in tabs that are gone; it belongs to this tab from now on. */
  async adopt(userId: number): Promise<UploadRecord[]> {
    try {
      const database = await this.#open();
      const records = await answerOf<UploadRecord[]>(database.transaction(STORE).objectStore(STORE).getAll());
      const living = new Set((await navigator.locks?.query())?.held?.map(({ name }) => name));
      const orphans = records
        .filter((record) => record.userId === userId && !living.has(lockOf(record.tabId)))
        .map((record) => ({ ...record, tabId: this.tabId }));
      await this.save(orphans);
      return orphans;
    } catch {
      return [];
    }
  }

  /** One transaction after the other, each with all that has come meanwhile: many small files change the store all the time. */
  #write(): Promise<void> {
    if (this.#changes.size > 0) this.#writing ??= this.#writeAll();
    return this.#writing ?? Promise.resolve();
  }

  async #writeAll(): Promise<void> {
    while (this.#changes.size > 0) {
      const changes = this.#changes;
      this.#changes = new Map();
      await this.#writeGroup(changes);
    }
    this.#writing = null;
  }

  async #writeGroup(changes: ReadonlyMap<string, UploadRecord | null>): Promise<void> {
    try {
      const transaction = (await this.#open()).transaction(STORE, "readwrite");
      const store = transaction.objectStore(STORE);
      for (const [key, record] of changes) {
        if (record === null) store.delete(key);
        else store.put(record);
      }
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onerror = reject;
        transaction.onabort = reject;
      });
    } catch {
      // It goes on without a way back.
    }
  }

  #open(): Promise<IDBDatabase> {
    this.#database ??= new Promise((resolve, reject) => {
      const opening = indexedDB.open(DATABASE, 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: "key" });
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    return this.#database;
  }
}

const lockOf = (tabId: string) => `matinee-uploads-${tabId}`;

function answerOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
