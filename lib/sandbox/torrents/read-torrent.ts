import { createHash } from "node:crypto";

/** What a .torrent says of itself. */
export type TorrentFacts = {
  /** The SHA-1 of the info dictionary, 40 lower-case hex digits. */
  hash: string;
  name: string;
  isPrivate: boolean;
  trackers: string[];
  /** The paths of its files below `name`; a single file has the path `[name]` alone. */
  files: { parts: string[]; sizeBytes: number }[];
};

type Decoded = number | Buffer | Decoded[] | Map<string, Decoded>;

/** More levels than any torrent has; what is deeper is an attack on the stack. */
const MAX_DEPTH = 32;

/** Reads a .torrent. null: these bytes are none. */
export function readTorrent(bytes: Uint8Array): TorrentFacts | null {
  try {
    const reader = new Reader(Buffer.from(bytes));
    const root = reader.value(0);
    const info = root instanceof Map ? root.get("info") : null;
    if (!(root instanceof Map) || !(info instanceof Map) || reader.infoBytes === null) return null;
    const name = textOf(info.get("name"));
    const files = filesOf(info, name);
    if (name === "" || files.length === 0) return null;
    return {
      hash: createHash("sha1").update(reader.infoBytes).digest("hex"),
      name,
      isPrivate: info.get("private") === 1,
      trackers: trackersOf(root),
      files,
    };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function filesOf(info: Map<string, Decoded>, name: string): TorrentFacts["files"] {
  const length = info.get("length");
  if (typeof length === "number") return [{ parts: [name], sizeBytes: length }];
  const files = info.get("files");
  if (!Array.isArray(files)) return [];
  return files.flatMap((file) => {
    const path = file instanceof Map ? file.get("path") : null;
    const size = file instanceof Map ? file.get("length") : null;
    if (!Array.isArray(path) || typeof size !== "number") return [];
    return [{ parts: [name, ...path.map(textOf)], sizeBytes: size }];
  });
}

function trackersOf(root: Map<string, Decoded>): string[] {
  const tiers = root.get("announce-list");
  const listed = Array.isArray(tiers) ? tiers.flat() : [];
  return [...new Set([root.get("announce"), ...listed].map(textOf).filter(Boolean))];
}

function textOf(value: Decoded | undefined): string {
  return Buffer.isBuffer(value) ? value.toString("utf8") : "";
}

/** Reads bencode from the front; remembers the bytes of the first `info`, over which the hash is taken. */
class Reader {
  infoBytes: Buffer | null = null;
  private at = 0;

  constructor(private readonly bytes: Buffer) {}

  value(depth: number): Decoded {
    if (depth > MAX_DEPTH) throw new SyntaxError("Too deep.");
    const mark = String.fromCharCode(this.bytes[this.at] ?? 0);
    if (mark === "i") return this.number();
    if (mark === "l") return this.list(depth);
    if (mark === "d") return this.dictionary(depth);
    return this.text();
  }

  private number(): number {
    const end = this.bytes.indexOf("e", this.at);
    const text = this.bytes.toString("latin1", this.at + 1, Math.max(end, 0));
    if (end === -1 || !/^-?\d{1,16}$/.test(text)) throw new SyntaxError("No number.");
    this.at = end + 1;
    return Number(text);
  }

  private text(): Buffer {
    const colon = this.bytes.indexOf(":", this.at);
    const digits = this.bytes.toString("latin1", this.at, Math.max(colon, 0));
    const end = colon + 1 + Number(digits);
    if (colon === -1 || !/^\d{1,9}$/.test(digits) || end > this.bytes.length)
      throw new SyntaxError("No text.");
    this.at = end;
    return this.bytes.subarray(colon + 1, end);
  }

  private list(depth: number): Decoded[] {
    const items: Decoded[] = [];
    this.at++;
    while (!this.atEnd()) items.push(this.value(depth + 1));
    return items;
  }

  private dictionary(depth: number): Map<string, Decoded> {
    const entries = new Map<string, Decoded>();
    this.at++;
    while (!this.atEnd()) {
      const key = this.text().toString("utf8");
      const start = this.at;
      entries.set(key, this.value(depth + 1));
      if (key === "info" && depth === 0) this.infoBytes ??= this.bytes.subarray(start, this.at);
    }
    return entries;
  }

  private atEnd(): boolean {
    if (this.at >= this.bytes.length) throw new SyntaxError("It ends too early.");
    if (this.bytes[this.at] !== 0x65) return false;
    this.at++;
    return true;
  }
}
