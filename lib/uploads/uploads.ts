import type { QueryClient } from "@tanstack/react-query";
import { NAME_TOO_LONG } from "@/lib/errors/upload-messages";
import { byteLengthOf, LONGEST_NAME_BYTES } from "@/lib/files/name-rules";
import { browserApi } from "@/lib/query/browser-api";
import { createArrivals } from "./arrivals";
import { checksumOf } from "./checksum";
import type { Chosen } from "./chosen";
import type { ReadyFile } from "./clashes";
import { FolderPlaces } from "./folder-places";
import { LineWidth } from "./line-width";
import { matchOrphans } from "./match-orphans";
import { discardUpload, sendFile } from "./send-file";
import { UnwantedUploads } from "./unwanted-uploads";
import { isOpen, type Upload } from "./upload";
import type { NewJob, UploadJob } from "./upload-job";
import { UploadMemory, type UploadRecord } from "./upload-memory";
import { UploadQueue } from "./upload-queue";
import { uploadStore } from "./upload-store";

type Entry = { upload: Upload; job: NewJob };

/** The uploads of this tab: what is asked for, what goes on from before, and what is remembered for later. */
export class Uploads {
  readonly queue: UploadQueue;
  readonly #memory = new UploadMemory();
  readonly #places = new FolderPlaces(browserApi);
  readonly #keys = new Map<number, string>();
  readonly #unwanted: UnwantedUploads;
  readonly userId: number;
  #lastId = 0;

  /** `onSettled`: something has arrived, and the disk is fuller. */
  constructor({ client, userId, onSettled }: { client: QueryClient; userId: number; onSettled: () => void }) {
    this.userId = userId;
    this.#unwanted = new UnwantedUploads({ userId, discard: discardUpload, storage: localStorage });
    const noteArrival = createArrivals(client, { onSettled });
    this.queue = new UploadQueue({
      store: uploadStore,
      width: new LineWidth(),
      send: sendFile,
      discard: (unwanted) => this.#unwanted.add(unwanted),
      checksum: checksumOf,
      findFolder: (rootId, path) => this.#places.find(rootId, path),
      forgetFolders: () => this.#places.forget(),
      onChange: (upload, job) => void this.#memory.save([this.#recordOf(upload, job)]),
      onArrived: (upload, parentId) => {
        this.#forget([upload.id]);
        noteArrival(upload, parentId);
      },
      onGone: (ids) => this.#forget(ids),
    });
  }

  /** Sends what is ready, and makes the folders that nothing is in. */
  start(ready: {
    files: readonly ReadyFile[];
    emptyFolders: readonly (readonly string[])[];
    rootId: number;
  }) {
    const { files, emptyFolders, rootId } = ready;
    // While nothing was under way, folders may have been moved or deleted.
    if (!uploadStore.all().some(isOpen)) this.#places.forget();
    const entries: Entry[] = files.map(({ chosen, path, name, isReplacing }) => ({
      upload: this.#uploadOf({ kind: "file", name, path, rootId, sizeBytes: chosen.file.size }),
      job: { file: chosen.file, handle: chosen.handle, isReplacing },
    }));
    for (const folder of emptyFolders) {
      const place = { name: folder.at(-1) ?? "", path: folder.slice(0, -1), rootId, sizeBytes: 0 };
      entries.push({
        upload: this.#uploadOf({ kind: "folder", ...place }),
        job: { file: null, handle: null, isReplacing: false },
      });
    }
    this.queue.add(entries);
    const records = entries.flatMap(({ upload }) => {
      const job = this.queue.job(upload.id);
      return job && upload.state === "waiting" ? [this.#recordOf(upload, job)] : [];
    });
    void this.#memory.save(records);
  }

  /** Brings back what a tab that is gone has not finished. What has its file at hand goes on at once. */
  async restore(): Promise<void> {
    const records = await this.#memory.adopt(this.userId);
    const entries = await Promise.all(records.map((record) => this.#entryOf(record)));
    this.queue.add(entries);
    this.#unwanted.takeUp();
  }

  /** Gives those that wait for their file what was chosen again. Answers what of it is new. */
  takeUp(chosen: Chosen): Chosen {
    const orphans = uploadStore
      .all()
      .filter(({ state }) => state === "needs-file")
      .map((upload) => ({ upload, lastModified: this.queue.job(upload.id)?.lastModified ?? 0 }));
    if (orphans.length === 0) return chosen;
    const found = matchOrphans(orphans, chosen.files);
    for (const [{ file }, id] of found) this.queue.provide(id, file);
    const fresh = chosen.files.filter((file) => !found.has(file));
    return { ...chosen, files: fresh };
  }

  async #entryOf(record: UploadRecord): Promise<Entry> {
    const file = record.handle && (await readAllowed(record.handle));
    const isSame = file?.size === record.sizeBytes && file.lastModified === record.lastModified;
    const upload = this.#uploadOf(record);
    this.#keys.set(upload.id, record.key);
    const state = record.kind === "folder" || isSame ? "waiting" : "needs-file";
    return { upload: { ...upload, state }, job: { ...record, file: isSame ? file : null } };
  }

  #uploadOf(facts: Pick<Upload, "kind" | "name" | "path" | "rootId" | "sizeBytes">): Upload {
    this.#lastId += 1;
    const { kind, name, path, rootId, sizeBytes } = facts;
    const isTooLong = [...path, name].some((part) => byteLengthOf(part) > LONGEST_NAME_BYTES);
    const state = isTooLong ? "failed" : "waiting";
    const failure = isTooLong ? NAME_TOO_LONG : null;
    const id = this.#lastId;
    return { id, kind, name, path, rootId, sizeBytes, sentBytes: 0, state, failure, fileId: null };
  }

  #recordOf(upload: Upload, job: UploadJob): UploadRecord {
    const { kind, name, path, rootId, sizeBytes } = upload;
    const { lastModified, isReplacing, url, handle } = job;
    const key = this.#keys.get(upload.id) ?? crypto.randomUUID();
    this.#keys.set(upload.id, key);
    const whose = { key, userId: this.userId, tabId: this.#memory.tabId };
    return { ...whose, kind, name, path, rootId, sizeBytes, lastModified, isReplacing, url, handle };
  }

  #forget(ids: readonly number[]) {
    const keys = ids.flatMap((id) => this.#keys.get(id) ?? []);
    for (const id of ids) this.#keys.delete(id);
    if (keys.length > 0) void this.#memory.remove(keys);
  }
}

/** null where the browser would have to ask, which it does only after a click. */
async function readAllowed(handle: FileSystemFileHandle): Promise<File | null> {
  try {
    const query: unknown = Reflect.get(handle, "queryPermission");
    const state: unknown =
      typeof query === "function" ? await query.call(handle, { mode: "read" }) : "denied";
    return state === "granted" ? await handle.getFile() : null;
  } catch {
    return null;
  }
}
