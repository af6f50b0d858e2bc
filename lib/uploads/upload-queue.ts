import { DAMAGED_ON_THE_WAY, describeUploadError } from "@/lib/errors/upload-messages";
import { LineHold } from "./line-hold";
import type { LineWidth } from "./line-width";
import type { Sending, Sent } from "./send-file";
import { unreadable } from "./unreadable";
import { type UnwantedUpload, unwantedOf } from "./unwanted-uploads";
import { isOpen, type Upload } from "./upload";
import { jobOf, type NewJob, type UploadJob } from "./upload-job";
import { UploadLine } from "./upload-line";
import type { UploadStore } from "./upload-store";
import { isAnswered, triesAfterBreak, verdictOf } from "./verdict";

export type QueueTools = {
  store: UploadStore;
  width: LineWidth;
  send: (sending: Sending) => Promise<Sent>;
  /** Takes back what put.io has of one that is no longer wanted. */
  discard: (unwanted: UnwantedUpload) => void;
  checksum: (file: Blob) => Promise<string | null>;
  /** The folder's id, made where it is missing. */
  findFolder: (rootId: number, path: readonly string[]) => Promise<number>;
  /** A folder that was made is not where it was. */
  forgetFolders: () => void;
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
  readonly #hold: LineHold;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(tools: QueueTools) {
    this.#tools = tools;
    this.#hold = new LineHold({ store: tools.store, onOver: () => this.#pump() });
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
      Object.assign(job, { tries: 0, restarts: 0, notBeforeMs: 0, hasMismatched: false });
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
      const upload = this.#tools.store.get(id);
      job?.controller?.abort();
      const unwanted = job && upload && unwantedOf(upload, job);
      if (unwanted) this.#tools.discard(unwanted);
      this.#jobs.delete(id);
      this.#line.leave(id);
    }
    this.#tools.store.remove(ids);
    this.#tools.onGone(ids);
    // Whatever held up what was there says nothing about what comes next.
    if (!this.#tools.store.all().some(isOpen)) this.release();
  }

  /** Whatever held everything up is over, or may be. */
  readonly release = () => this.#hold.release();

  #pump() {
    clearTimeout(this.#timer);
    if (this.#hold.isHeld) return;
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
      onUrl: (begun) => {
        job.url = begun;
        // Given up while put.io made a place for it: nothing else knows of that place.
        if (this.#jobs.get(job.id) === job) onChange(upload, job);
        else this.#tools.discard({ url: begun, wholeBytes: null });
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
    const own = crc32 === null ? null : await this.#tools.checksum(file);
    return own !== null && own !== crc32?.toLowerCase();
  }

  /** Once more over what is there; twice is no accident. */
  #repeat(job: UploadJob) {
    job.isReplacing = true;
    this.#startOver(job);
    if (job.hasMismatched) this.#tools.store.change(job.id, { state: "failed", failure: DAMAGED_ON_THE_WAY });
    else this.#wait(job);
    job.hasMismatched = true;
  }

  /** What put.io has of it is worth nothing, and is not gone on with after a reload either. */
  #startOver(job: UploadJob) {
    job.url = null;
    this.#tools.store.change(job.id, { sentBytes: 0 });
    const upload = this.#tools.store.get(job.id);
    if (upload) this.#tools.onChange(upload, job);
  }

  #arrive(job: UploadJob, { fileId, parentId }: { fileId: number | null; parentId: number }) {
    this.#tools.store.change(job.id, { state: "done", fileId });
    // The bytes are not kept in the browser's hands for as long as the list of what was done.
    Object.assign(job, { file: null, handle: null, url: null });
    const arrived = this.#tools.store.get(job.id);
    if (arrived) this.#tools.onArrived(arrived, parentId);
  }

  async #judge(job: UploadJob, error: unknown) {
    const { store } = this.#tools;
    const reason = (await unreadable(job.file)) ?? error;
    const upload = store.get(job.id);
    // Paused or given up meanwhile.
    if (!upload || upload.state === "paused") return;
    const facts = { isBegun: job.url !== null, isNested: upload.path.length > 0 };
    const verdict = verdictOf(reason, { ...job, ...facts });
    if (verdict.kind === "failed")
      return store.change(job.id, { state: "failed", failure: describeUploadError(reason) });
    if (verdict.kind === "afresh") {
      if (!facts.isBegun) this.#tools.forgetFolders();
      job.restarts += 1;
      job.notBeforeMs = Date.now() + verdict.waitMs;
      this.#startOver(job);
    }
    if (verdict.kind === "again") this.#rest(job, { waitMs: verdict.waitMs, isAnswered: isAnswered(reason) });
    if (verdict.kind === "hold") {
      this.#hold.hold(verdict.hold, verdict.waitMs);
      if (verdict.hold === "break") job.tries = triesAfterBreak(job.tries);
    }
    this.#wait(job);
  }

  #rest(job: UploadJob, failure: { waitMs: number; isAnswered: boolean }) {
    const { width } = this.#tools;
    width.narrow();
    const restMs = width.restMs();
    // Where nothing gets through, silence says nothing about this file.
    if (restMs === null || failure.isAnswered) job.tries += 1;
    job.notBeforeMs = Date.now() + failure.waitMs;
    if (restMs !== null && !this.#hold.isHeld) this.#hold.hold("unreachable", restMs);
  }

  #hear() {
    this.#tools.width.hear();
    this.#hold.hear();
  }
}
