import { WebSocket } from "undici";
import { z } from "zod";

const SAMPLED_EVERY_MS = 250;
const targetsSchema = z.array(z.object({ webSocketDebuggerUrl: z.string() }));
const answerSchema = z.object({ result: z.object({ result: z.object({ value: z.string() }) }) });
const usageSchema = z.object({ rss: z.number(), heapUsed: z.number() });

/** Bytes: what the process holds of the machine, and what lives in its JavaScript. */
export type MemoryUse = z.infer<typeof usageSchema>;

export type Growth = MemoryUse & { sampleCount: number };

/**
 * The memory of another Node program, asked of its debugger: it sees the heap as well, and the program needs no code for
 * it.
 */
export class MemoryMeter {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (text: string) => void>();
  #lastId = 0;
  #timer: ReturnType<typeof setInterval> | undefined;
  #samples: MemoryUse[] = [];

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener("message", ({ data }) => {
      const text = String(data);
      const id = Number(z.object({ id: z.number() }).safeParse(JSON.parse(text)).data?.id);
      this.#waiting.get(id)?.(text);
      this.#waiting.delete(id);
    });
  }

  static async open(inspectPort: number): Promise<MemoryMeter> {
    const list = await fetch(`http://127.0.0.1:${inspectPort}/json/list`);
    const [target] = targetsSchema.parse(await list.json());
    const socket = new WebSocket(target?.webSocketDebuggerUrl ?? "");
    await new Promise((resolve, reject) => {
      socket.addEventListener("open", resolve);
      socket.addEventListener("error", reject);
    });
    return new MemoryMeter(socket);
  }

  async read(): Promise<MemoryUse> {
    this.#lastId += 1;
    const id = this.#lastId;
    const reply = new Promise<string>((resolve) => this.#waiting.set(id, resolve));
    const expression = "JSON.stringify(process.memoryUsage())";
    this.#socket.send(JSON.stringify({ id, method: "Runtime.evaluate", params: { expression } }));
    return usageSchema.parse(JSON.parse(answerSchema.parse(JSON.parse(await reply)).result.result.value));
  }

  /** From now on; what it was at this moment is the first sample. */
  async start(): Promise<void> {
    this.#samples = [await this.read()];
    this.#timer = setInterval(() => void this.#sample(), SAMPLED_EVERY_MS);
  }

  async #sample(): Promise<void> {
    try {
      this.#samples.push(await this.read());
    } catch {
      // The program has ended; what is wrong with that is for somebody else to say.
      clearInterval(this.#timer);
    }
  }

  stop(): Growth {
    clearInterval(this.#timer);
    this.#socket.close();
    return this.growth();
  }

  /** By how much each has grown at its highest since the start, in bytes. */
  growth(): Growth {
    const growth = (key: keyof MemoryUse) =>
      Math.max(...this.#samples.map((use) => use[key])) - (this.#samples[0]?.[key] ?? Number.NaN);
    return { rss: growth("rss"), heapUsed: growth("heapUsed"), sampleCount: this.#samples.length };
  }
}
