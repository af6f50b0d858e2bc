import { uploadRoutes } from "@/lib/routes/upload-routes";
import type { Upload } from "./upload";
import type { UploadJob } from "./upload-job";

/** What put.io has of an upload that was given up. */
export type UnwantedUpload = {
  url: string;
  /** All of it had been sent, so many bytes: it may be a file by now. null: it cannot be, or is to stay. */
  wholeBytes: number | null;
};

/** null: put.io has nothing of it, or has all of it and it is to stay. */
export function unwantedOf(
  { state, sentBytes, sizeBytes }: Pick<Upload, "state" | "sentBytes" | "sizeBytes">,
  { url, isReplacing }: Pick<UploadJob, "url" | "isReplacing">,
): UnwantedUpload | null {
  if (url === null || state === "done") return null;
  // What it has replaced does not come back by taking it away; and an empty file is none before it was asked about.
  const mayBeFile = sizeBytes > 0 && sentBytes >= sizeBytes && !isReplacing;
  return { url, wholeBytes: mayBeFile ? sizeBytes : null };
}

const STORED_AS = "matinee-unwanted-uploads";
const WAITS_MS = [1_000, 5_000, 20_000, 60_000];

type Tools = {
  userId: number;
  /** Ends well once put.io has nothing of it any more. */
  discard: (unwanted: UnwantedUpload) => Promise<void>;
  storage: Pick<Storage, "getItem" | "setItem" | "removeItem">;
};

/**
 * Takes back what was given up, also where the network or put.io has to come back first. Written down at once, as tabs are
 * closed right after somebody has cancelled.
 */
export class UnwantedUploads {
  readonly #tools: Tools;
  readonly #stored: string;

  constructor(tools: Tools) {
    this.#tools = tools;
    this.#stored = `${STORED_AS}-${tools.userId}`;
  }

  add(unwanted: UnwantedUpload) {
    this.#write([...this.#read(), unwanted]);
    void this.#takeBack(unwanted);
  }

  /** What a tab that is gone did not get done. */
  takeUp() {
    for (const unwanted of this.#read()) void this.#takeBack(unwanted);
  }

  async #takeBack(unwanted: UnwantedUpload) {
    for (const waitMs of [...WAITS_MS, null]) {
      const isGone = await this.#tools.discard(unwanted).then(
        () => true,
        () => false,
      );
      if (isGone) return this.#write(this.#read().filter(({ url }) => url !== unwanted.url));
      // The next page tries again.
      if (waitMs === null) return;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }

  #read(): UnwantedUpload[] {
    try {
      const stored: unknown = JSON.parse(this.#tools.storage.getItem(this.#stored) ?? "[]");
      return Array.isArray(stored) ? stored.filter(isUnwanted) : [];
    } catch {
      return [];
    }
  }

  #write(list: readonly UnwantedUpload[]) {
    try {
      if (list.length === 0) this.#tools.storage.removeItem(this.#stored);
      else this.#tools.storage.setItem(this.#stored, JSON.stringify(list));
    } catch {
      // A browser that keeps nothing: it is tried while the page is open.
    }
  }
}

function isUnwanted(value: unknown): value is UnwantedUpload {
  if (typeof value !== "object" || value === null || !("url" in value) || !("wholeBytes" in value))
    return false;
  const isSize = value.wholeBytes === null || typeof value.wholeBytes === "number";
  return typeof value.url === "string" && value.url.includes(uploadRoutes.pieces("")) && isSize;
}
