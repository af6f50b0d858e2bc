/** What another app shared with us: files that wait until somebody has said where they go, or a text too long for an address. */
export type HandedOver = { id: string; files: readonly File[]; text: string };

type Kept = HandedOver & { atMs: number };

/** As `public/share-worker.js` has them. */
const DATABASE = "matinee-handed-over";
const STORE = "shares";
/** Who has not answered by then has forgotten about it, and the next person at this browser is not to be asked. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/** What waits, the first one first. Empty where the browser keeps nothing for us. */
export async function readHandedOver(): Promise<HandedOver[]> {
  const kept = await inStore<Kept[]>("readonly", (store) => store.getAll()).catch(() => []);
  const old = kept.filter(({ atMs }) => Date.now() - atMs > KEPT_MS);
  for (const { id } of old) await takeHandedOver(id);
  return kept.filter((share) => !old.includes(share)).sort((left, right) => left.atMs - right.atMs);
}

/** Takes one out. false: another tab has, and does with it what was to be done. */
export async function takeHandedOver(id: string): Promise<boolean> {
  try {
    const found = await inStore<string | undefined>("readwrite", (store) => {
      const finding = store.getKey(id) as IDBRequest<string | undefined>;
      store.delete(id);
      return finding;
    });
    return found !== undefined;
  } catch {
    return false;
  }
}

/** When somebody signs out: what waits is nobody else's. */
export function forgetHandedOver(): void {
  indexedDB.deleteDatabase(DATABASE);
}

async function inStore<Answer>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Answer>,
): Promise<Answer> {
  const database = await openDatabase();
  try {
    const transaction = database.transaction(STORE, mode);
    const asking = ask(transaction.objectStore(STORE));
    return await new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(asking.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    // Open, it would keep the worker from ever changing its store.
    database.close();
  }
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: "id" });
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}
