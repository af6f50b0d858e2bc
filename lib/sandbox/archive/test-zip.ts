import { crc32, deflateRawSync } from "node:zlib";

/** One entry of a zip made for a test, which may lie about anything. */
export type TestEntry = {
  /** Bytes where the name is not to be UTF-8. */
  name: string | Buffer;
  content?: string | Buffer;
  /** Default: deflated. */
  isStored?: boolean;
  /** Says that the name is UTF-8; default: yes where it was given as text. */
  isMarkedUtf8?: boolean;
  flags?: number;
  method?: number;
  extra?: Buffer;
  unixMode?: number;
  /** What the directory claims instead of the truth. */
  claims?: { sizeBytes?: number; crc32?: number; headerOffset?: number };
  /** What lies there instead of the content, compressed and encrypted already. */
  data?: Buffer;
};

/** Builds a zip by the book, except where it is told not to. For unit tests only. */
export function buildZip(entries: readonly TestEntry[], { comment = "" } = {}): Buffer {
  const bodies: Buffer[] = [];
  const lines: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const facts = factsOf(entry);
    const body = Buffer.concat([
      header(facts, { isLine: false, offset }),
      facts.name,
      facts.extra,
      facts.data,
    ]);
    lines.push(
      header(facts, { isLine: true, offset: entry.claims?.headerOffset ?? offset }),
      facts.name,
      facts.extra,
    );
    bodies.push(body);
    offset += body.length;
  }
  const directory = Buffer.concat(lines);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([...bodies, directory, end, Buffer.from(comment)]);
}

type Facts = ReturnType<typeof factsOf>;

function factsOf(entry: TestEntry) {
  const content = Buffer.from(entry.content ?? "");
  const name = Buffer.from(entry.name);
  const isUtf8 = entry.isMarkedUtf8 ?? typeof entry.name === "string";
  const method = entry.method ?? (entry.isStored ? 0 : 8);
  return {
    name,
    method,
    extra: entry.extra ?? Buffer.alloc(0),
    data: entry.data ?? (method === 0 ? content : deflateRawSync(content)),
    flags: (entry.flags ?? 0) | (isUtf8 ? 0x800 : 0),
    crc: entry.claims?.crc32 ?? crc32(content),
    sizeBytes: entry.claims?.sizeBytes ?? content.length,
    unixMode: entry.unixMode ?? 0,
  };
}

function header(facts: Facts, { isLine, offset }: { isLine: boolean; offset: number }): Buffer {
  const bytes = Buffer.alloc(isLine ? 46 : 30);
  const at = isLine ? 6 : 4;
  bytes.writeUInt32LE(isLine ? 0x02014b50 : 0x04034b50, 0);
  if (isLine) bytes.writeUInt16LE((3 << 8) | 20, 4);
  bytes.writeUInt16LE(20, at);
  bytes.writeUInt16LE(facts.flags, at + 2);
  bytes.writeUInt16LE(facts.method, at + 4);
  bytes.writeUInt32LE(facts.crc, at + 10);
  bytes.writeUInt32LE(facts.data.length, at + 14);
  bytes.writeUInt32LE(facts.sizeBytes, at + 18);
  bytes.writeUInt16LE(facts.name.length, at + 22);
  bytes.writeUInt16LE(facts.extra.length, at + 24);
  if (isLine) {
    bytes.writeUInt32LE((facts.unixMode << 16) >>> 0, 38);
    bytes.writeUInt32LE(offset, 42);
  }
  return bytes;
}
