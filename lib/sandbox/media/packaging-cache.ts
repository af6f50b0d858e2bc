import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";

/** What a run that was killed leaves behind: half-written files under names that nobody asks for. */
const DRAFT = ".part";

type CachedFile = { path: string; sizeBytes: number; modifiedAt: number };

/**
 * Made things on disk, each made once however many ask for it at the same time. A file appears under its name only
 * when it is whole, so that a crash leaves nothing wrong; anything may be deleted at any time and is made again.
 */
export class PackagingCache {
  private readonly running = new Map<string, Promise<Buffer>>();
  private readonly waiting: (() => void)[] = [];
  private busy = 0;
  private totalBytes: Promise<number> | null = null;

  /** `maxBytes`: beyond it the oldest files go. `maxJobs` bounds the memory, for each holds what it makes. */
  constructor(
    private readonly directory: string,
    private readonly limits: { maxBytes: number; maxJobs: number },
  ) {}

  /** The bytes of `name` (a relative path), made by `make` unless they are there already. */
  async getOrMake(name: string, make: () => Promise<Uint8Array | string>): Promise<Buffer> {
    const known = await this.read(name);
    if (known) return known;
    const running = this.running.get(name);
    if (running) return running;
    const job = this.make(name, make).finally(() => this.running.delete(name));
    this.running.set(name, job);
    return job;
  }

  /** null where it has not been made (or was removed to save space). */
  async read(name: string): Promise<Buffer | null> {
    try {
      return await readFile(path.join(this.directory, name));
    } catch {
      return null;
    }
  }

  async write(name: string, bytes: Uint8Array | string): Promise<void> {
    const target = path.join(this.directory, name);
    const draft = `${target}.${randomUUID()}${DRAFT}`;
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(draft, bytes);
    await rename(draft, target);
    await this.count(bytes.length);
  }

  private async make(name: string, make: () => Promise<Uint8Array | string>): Promise<Buffer> {
    await this.enter();
    try {
      const bytes = Buffer.from(await make());
      await this.write(name, bytes);
      return bytes;
    } finally {
      this.leave();
    }
  }

  private async enter(): Promise<void> {
    if (this.busy < this.limits.maxJobs) {
      this.busy += 1;
      return;
    }
    // The one that leaves hands its place over, so that `busy` does not change.
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  private leave(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.busy -= 1;
  }

  /** Keeps the sum of all sizes; the first call finds out what earlier runs have left. */
  private async count(addedBytes: number): Promise<void> {
    const before = await (this.totalBytes ?? this.measure());
    const total = before + addedBytes;
    this.totalBytes = Promise.resolve(total > this.limits.maxBytes ? await this.prune() : total);
  }

  private async measure(): Promise<number> {
    const files = await this.list();
    return files.reduce((sum, file) => sum + file.sizeBytes, 0);
  }

  /** Down to four fifths, so that this does not happen with every segment. */
  private async prune(): Promise<number> {
    const files = (await this.list()).sort((a, b) => a.modifiedAt - b.modifiedAt);
    let total = files.reduce((sum, file) => sum + file.sizeBytes, 0);
    for (const file of files) {
      if (total <= this.limits.maxBytes * 0.8) break;
      await rm(file.path, { force: true });
      total -= file.sizeBytes;
    }
    return total;
  }

  private async list(): Promise<CachedFile[]> {
    const entries = await readdir(this.directory, { recursive: true, withFileTypes: true }).catch(() => []);
    const files: CachedFile[] = [];
    for (const entry of entries.filter((candidate) => candidate.isFile())) {
      const file = path.join(entry.parentPath, entry.name);
      const facts = await stat(file).catch(() => null);
      if (facts) files.push({ path: file, sizeBytes: facts.size, modifiedAt: facts.mtimeMs });
    }
    return files;
  }
}
