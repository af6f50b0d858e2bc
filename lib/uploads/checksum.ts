type Answer = { id: number; checksum: string | null };

const waiting = new Map<number, (checksum: string | null) => void>();
const known = new WeakMap<Blob, Promise<string | null>>();
let worker: Worker | null = null;
let lastId = 0;

/**
 * The CRC32 of a file of this device, as put.io writes it, worked out beside the page. null: it could not be worked out, and
 * there is nothing to compare with.
 */
export function checksumOf(file: Blob): Promise<string | null> {
  const before = known.get(file);
  if (before) return before;
  const asked = ask(file);
  known.set(file, asked);
  return asked;
}

function ask(file: Blob): Promise<string | null> {
  lastId += 1;
  const id = lastId;
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    workerOf()?.postMessage({ id, file });
    if (!worker) answer({ id, checksum: null });
  });
}

function workerOf(): Worker | null {
  if (worker || typeof Worker === "undefined") return worker;
  worker = new Worker(new URL("./checksum-worker.ts", import.meta.url), { type: "module" });
  worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => answer(data));
  // Its code did not come: those who wait go on without it, and the next one tries again.
  worker.addEventListener("error", () => {
    worker = null;
    for (const id of [...waiting.keys()]) answer({ id, checksum: null });
  });
  return worker;
}

function answer({ id, checksum }: Answer) {
  waiting.get(id)?.(checksum);
  waiting.delete(id);
}
