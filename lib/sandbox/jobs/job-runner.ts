export type JobWork = (signal: AbortSignal) => Promise<void>;

type Running = { controller: AbortController; done: Promise<void> };

/**
 * Does the real work of jobs behind the routes, a few at a time, in the order of asking. Nothing waits for it: what it
 * has come to is read from the store. `work` should stop soon when its signal is aborted, and settle only when it has
 * let go of files and programs.
 */
export class JobRunner {
  private readonly waiting = new Map<string, JobWork>();
  private readonly running = new Map<string, Running>();
  private isStopped = false;

  constructor(private readonly limit: number) {}

  /** Does nothing where a job of this key waits or runs already. */
  run(key: string, work: JobWork): void {
    if (this.isStopped || this.waiting.has(key) || this.running.has(key)) return;
    this.waiting.set(key, work);
    this.fill();
  }

  /** Takes a job back, and settles when nothing of it is left. */
  async cancel(key: string): Promise<void> {
    this.waiting.delete(key);
    const job = this.running.get(key);
    job?.controller.abort();
    await job?.done;
  }

  /** Settles when nothing waits or runs any more. */
  async whenIdle(): Promise<void> {
    while (this.running.size > 0) await Promise.all([...this.running.values()].map(({ done }) => done));
  }

  /** Takes everything back for good, and settles when nothing is left of it. */
  async stop(): Promise<void> {
    this.isStopped = true;
    this.waiting.clear();
    for (const { controller } of this.running.values()) controller.abort();
    await this.whenIdle();
  }

  private fill(): void {
    for (const [key, work] of this.waiting) {
      if (this.running.size >= this.limit) return;
      this.waiting.delete(key);
      const controller = new AbortController();
      this.running.set(key, { controller, done: this.perform(key, { work, signal: controller.signal }) });
    }
  }

  private async perform(
    key: string,
    { work, signal }: { work: JobWork; signal: AbortSignal },
  ): Promise<void> {
    try {
      // The reply to whoever asked goes first.
      await Promise.resolve();
      await work(signal);
    } catch (error) {
      if (!signal.aborted) console.error(`The job ${key} failed:`, error);
    } finally {
      this.running.delete(key);
      this.fill();
    }
  }
}
