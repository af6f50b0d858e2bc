import { DAMAGED_ON_THE_WAY, describeUploadError } from "@/lib/errors/upload-messages";
import type { LineWidth } from "./line-width";
import type { Sending, Sent } from "./send-file";
import { isOpen, type Upload, type UploadHold } from "./upload";
import { jobOf, type NewJob, type UploadJob } from "./upload-job";
import { UploadLine } from "./upload-line";
import type { UploadStore } from "./upload-store";
import { isAnswered, verdictOf } from "./verdict";

export type QueueTools = {
  store: UploadStore;
  width: LineWidth;
  send: (sending: Sending) => Promise<Sent>;
  discard: (url: string) => Promise<void>;
  checksum: (file: Blob) => Promise<string | null>;
  /** The folder's id, made where it is missing. */
  findFolder: (rootId: number, path: readonly string[]) => Promise<number>;
  onChange: (upload: Upload, job: UploadJob) => void;
  onArrived: (upload: Upload, parentId: number) => void;
  onGone: (ids: readonly number[]) => void;
};

/** Sends what waits, a few at a time, and sees each through what passes by itself. */
export class UploadQueue {
  readonly #tools: QueueTools;
  readonly #jobs = new Map<number, UploadJob>();
  readonly #line = new UploadLine();
  readonly #running = new Set<number>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #holdTimer: ReturnType<typeof setTimeout> | undefined;
  #hold: UploadHold | null = null;

  constructor(tools: QueueTools) {
    this.#tools = tools;
  }

  add(entries: readonly { upload: Upload; job: NewJob }[]) {
    for (const { upload, job } of entries) this.#jobs.set(upload.id, jobOf(upload.id, job));
    this.#tools.store.add(entries.map(({ upload }) => upload));
    for (const { upload } of entries) if (upload.state === "waiting") this.#line.join(upload.id);
    this.#pump();
  }

  job(id: number): UploadJob | undefined {
    return this.#jobs.get(id);
  }

  pause(ids: Iterable<number>) {
    for (const id of ids) {
      const upload = this.#tools.store.get(id);
      if (!upload || !isOpen(upload) || upload.state === "checking") continue;
      this.#tools.store.change(id, { state: "paused" });
      this.#line.leave(id);
      this.#jobs.get(id)?.controller?.abort();
    }
  }

  /** Paused, failed, or held up: now is the time to try. */
  resume(ids: Iterable<number>) {
    this.release();
    for (const id of ids) {
      const upload = this.#tools.store.get(id);
      const job = this.#jobs.get(id);
      if (!job || !upload || (upload.state !== "paused" && upload.state !== "failed")) continue;
      Object.assign(job, { tries: 0, notBeforeMs: 0, hasMismatched: false });
      this.#wait(job, { failure: null });
    }
    this.#pump();
  }

  /** What was begun before a reload has its file again. */
  provide(id: number, file: File) {
    const job = this.#jobs.get(id);
    if (!job) return;
    job.file = file;
    this.#wait(job);
    this.#pump();
  }

  /** Given up, or looked at and done with. What put.io has of an unfinished one is taken back. */
  remove(ids: readonly number[]) {
    for (const id of ids) {
      const job = this.#jobs.get(id);
      const isFinished = this.#tools.store.get(id)?.state === "done";
      job?.controller?.abort();
      if (job?.url && !isFinished) void this.#tools.discard(job.url).catch(() => {});
      this.#jobs.delete(id);
      this.#line.leave(id);
    }
    this.#tools.store.remove(ids);
    this.#tools.onGone(ids);
  }

  /** Whatever held everything up is over, or may be. */
  release() {
    clearTimeout(this.#holdTimer);
    this.#hold = null;
    this.#tools.store.setHold(null);
    this.#pump();
  }

  #pump() {
    clearTimeout(this.#timer);
    if (this.#hold !== null) return;
    const { store, width } = this.#tools;
    const now = Date.now();
    for (let id = this.#line.first(now); id !== null; id = this.#line.first(now)) {
      if (this.#running.size >= width.read(store.get(id)?.sizeBytes ?? 0)) return;
      this.#line.leave(id);
      const job = this.#jobs.get(id);
      if (job) void this.#run(job);
    }
    const nextMs = this.#line.nextMs();
    if (nextMs !== null) this.#timer = setTimeout(() => this.#pump(), nextMs - now);
  }

  #wait(job: UploadJob, change: Partial<Upload> = {}) {
    this.#tools.store.change(job.id, { ...change, state: "waiting" });
    // What is still being broken off stands in line once that is over.
    if (!this.#running.has(job.id)) this.#line.join(job.id, job.notBeforeMs);
  }

  async #run(job: UploadJob) {
    const { store } = this.#tools;
    const controller = new AbortController();
    job.controller = controller;
    this.#running.add(job.id);
    store.change(job.id, { state: "sending" });
    try {
      await this.#deliver(job, controller.signal);
      this.#tools.width.welcome();
      this.#hear();
    } catch (error) {
      if (!controller.signal.aborted) await this.#judge(job, error);
    } finally {
      this.#running.delete(job.id);
      job.controller = null;
      if (store.get(job.id)?.state === "waiting") this.#line.join(job.id, job.notBeforeMs);
      this.#pump();
    }
  }

  async #deliver(job: UploadJob, signal: AbortSignal) {
    const { store, send, findFolder, onChange } = this.#tools;
    const upload = store.get(job.id);
    if (!upload) return;
    const { rootId, path, name } = upload;
    if (upload.kind === "folder") {
      const folderId = await findFolder(rootId, [...path, name]);
      return this.#arrive(job, { fileId: folderId, parentId: await findFolder(rootId, path) });
    }
    const parentId = await findFolder(rootId, path);
    signal.throwIfAborted();
    if (!job.file) return store.change(job.id, { state: "needs-file" });
    const { isReplacing, url, file } = job;
    const sent = await send({
      ...{ file, name, parentId, isReplacing, url, signal },
      onUrl(begun) {
        job.url = begun;
        onChange(upload, job);
      },
      onProgress: (sentBytes) => store.change(job.id, { sentBytes }),
      onAccepted: () => {
        job.tries = 0;
        this.#hear();
      },
    });
    store.change(job.id, { state: "checking", sentBytes: upload.sizeBytes });
    if (await this.#isDamaged(file, sent)) return this.#repeat(job);
    this.#arrive(job, { fileId: sent.fileId, parentId });
  }

  async #isDamaged(file: File, { crc32 }: Sent): Promise<boolean> {
    if (crc32 === null) return false;
    const own = await this.#tools.checksum(file);
    return own !== null && own !== crc32.toLowerCase();
  }

  /** Once more over what is there; twice is no accident. */
  #repeat(job: UploadJob) {
    const change = { sentBytes: 0, failure: null };
    job.url = null;
    job.isReplacing = true;
    if (job.hasMismatched)
      this.#tools.store.change(job.id, { ...change, state: "failed", failure: DAMAGED_ON_THE_WAY });
    else this.#wait(job, change);
    job.hasMismatched = true;
  }

  #arrive(job: UploadJob, { fileId, parentId }: { fileId: number | null; parentId: number }) {
    this.#tools.store.change(job.id, { state: "done", fileId });
    // The bytes are not kept in the browser's hands for as long as the list of what was done.
    Object.assign(job, { file: null, handle: null, url: null });
    const upload = this.#tools.store.get(job.id);
    if (upload) this.#tools.onArrived(upload, parentId);
  }

  async #judge(job: UploadJob, error: unknown) {
    const { store, width } = this.#tools;
    const reason = await unreadable(job.file).then((cause) => cause ?? error);
    const verdict = verdictOf(reason, { tries: job.tries, isBegun: job.url !== null });
    if (store.get(job.id)?.state === "paused") return;
    if (verdict.kind === "failed")
      return store.change(job.id, { state: "failed", failure: describeUploadError(reason) });
    if (verdict.kind === "afresh") job.url = null;
    if (verdict.kind === "again") {
      width.narrow();
      const restMs = width.restMs();
      // Where nothing gets through, silence says nothing about this file.
      if (restMs === null || isAnswered(reason)) job.tries += 1;
      job.notBeforeMs = Date.now() + verdict.waitMs;
      if (restMs !== null && this.#hold === null) this.#holdUp("unreachable", restMs);
    }
    if (verdict.kind === "hold") this.#holdUp(verdict.hold, verdict.waitMs);
    this.#wait(job);
  }

  /** Something got through: what seemed out of reach is not. */
  #hear() {
    this.#tools.width.hear();
    if (this.#tools.store.hold === "unreachable") this.release();
  }

  #holdUp(hold: UploadHold, waitMs: number | null) {
    this.#hold = hold;
    this.#tools.store.setHold(hold);
    clearTimeout(this.#holdTimer);
    if (waitMs === null) return;
    this.#holdTimer = setTimeout(() => {
      if (hold !== "unreachable") return this.release();
      // It is said until something has got through, and not taken back for the moment of each try.
      this.#hold = null;
      this.#pump();
    }, waitMs);
  }
}

/** Why the file cannot be read any more; null: it can. A browser tells of that as if the line had failed. */
async function unreadable(file: File | null): Promise<unknown> {
  try {
    await file?.slice(0, 1).arrayBuffer();
    return null;
  } catch (error) {
    return error;
  }
}
