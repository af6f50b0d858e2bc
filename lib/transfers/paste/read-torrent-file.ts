/** What a `.torrent` of this device says of itself. */
export type TorrentFile = {
  name: string;
  sizeBytes: number;
  /** Where its `info` lies: the info-hash is the SHA-1 of those bytes. */
  infoStart: number;
  infoEnd: number;
};

type Decoded = number | Uint8Array | Decoded[] | Map<string, Decoded>;

/** More levels than any torrent has; what is deeper is an attack on the stack. */
const MAX_DEPTH = 32;

/** Reads a .torrent. null: these bytes are none. */
export function readTorrentFile(bytes: Uint8Array): TorrentFile | null {
  try {
    const reader = new Reader(bytes);
    const root = reader.value(0);
    const info = root instanceof Map ? root.get("info") : null;
    if (!(info instanceof Map) || reader.info === null) return null;
    const name = textOf(info.get("name.utf-8")) || textOf(info.get("name"));
    return name === "" ? null : { name, sizeBytes: sizeOf(info), ...reader.info };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The same key as a magnet of it has; null where the browser makes no hashes, as on pages without TLS. */
export async function infoHashOf(
  bytes: Uint8Array<ArrayBuffer>,
  { infoStart, infoEnd }: TorrentFile,
): Promise<string | null> {
  const { subtle } = globalThis.crypto;
  if (subtle === undefined) return null;
  const digest = await subtle.digest("SHA-1", bytes.subarray(infoStart, infoEnd));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function sizeOf(info: Map<string, Decoded>): number {
  const length = info.get("length");
  if (typeof length === "number") return length;
  const files = info.get("files");
  if (!Array.isArray(files)) return 0;
  return files.reduce<number>((sum, file) => {
    const size = file instanceof Map ? file.get("length") : 0;
    return sum + (typeof size === "number" ? size : 0);
  }, 0);
}

function textOf(value: Decoded | undefined): string {
  return value instanceof Uint8Array ? new TextDecoder().decode(value) : "";
}

/** Reads bencode from the front, and notes where the outermost `info` lies. */
class Reader {
  info: Pick<TorrentFile, "infoStart" | "infoEnd"> | null = null;
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  value(depth: number): Decoded {
    if (depth > MAX_DEPTH) throw new SyntaxError("Too deep.");
    const mark = String.fromCharCode(this.#bytes[this.#at] ?? 0);
    if (mark === "i") return this.#number();
    if (mark === "l") return this.#list(depth);
    if (mark === "d") return this.#dictionary(depth);
    return this.#text();
  }

  #number(): number {
    this.#at++;
    const digits = this.#until("e");
    if (!/^-?\d{1,16}$/.test(digits)) throw new SyntaxError("No number.");
    return Number(digits);
  }

  #text(): Uint8Array {
    const digits = this.#until(":");
    const start = this.#at;
    const end = start + Number(digits);
    if (!/^\d{1,9}$/.test(digits) || end > this.#bytes.length) throw new SyntaxError("No text.");
    this.#at = end;
    return this.#bytes.subarray(start, end);
  }

  /** The few signs up to a mark, and past it. */
  #until(mark: string): string {
    const end = this.#bytes.indexOf(mark.charCodeAt(0), this.#at);
    if (end === -1 || end - this.#at > 17) throw new SyntaxError("It ends too early.");
    const text = String.fromCharCode(...this.#bytes.subarray(this.#at, end));
    this.#at = end + 1;
    return text;
  }

  #list(depth: number): Decoded[] {
    const items: Decoded[] = [];
    this.#at++;
    while (!this.#isAtEnd()) items.push(this.value(depth + 1));
    return items;
  }

  #dictionary(depth: number): Map<string, Decoded> {
    const entries = new Map<string, Decoded>();
    this.#at++;
    while (!this.#isAtEnd()) {
      const key = textOf(this.#text());
      const infoStart = this.#at;
      entries.set(key, this.value(depth + 1));
      if (key === "info" && depth === 0) this.info ??= { infoStart, infoEnd: this.#at };
    }
    return entries;
  }

  #isAtEnd(): boolean {
    if (this.#at >= this.#bytes.length) throw new SyntaxError("It ends too early.");
    if (this.#bytes[this.#at] !== 0x65) return false;
    this.#at++;
    return true;
  }
}
