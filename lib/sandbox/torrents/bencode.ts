/** What a torrent is written in. Texts are bytes; the keys of a dictionary are ASCII. */
export type Bencoded = number | Uint8Array | readonly Bencoded[] | { readonly [key: string]: Bencoded };

/** Writes a value as bencode: keys come in order, as the hash of a torrent is taken over these very bytes. */
export function bencode(value: Bencoded): Buffer {
  if (typeof value === "number") return Buffer.from(`i${value}e`);
  if (value instanceof Uint8Array) return Buffer.concat([Buffer.from(`${value.byteLength}:`), value]);
  if (isList(value)) return wrap("l", value.map(bencode));
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return wrap(
    "d",
    entries.flatMap(([key, entry]) => [bencode(Buffer.from(key)), bencode(entry)]),
  );
}

function wrap(mark: "l" | "d", parts: readonly Uint8Array[]): Buffer {
  return Buffer.concat([Buffer.from(mark), ...parts, Buffer.from("e")]);
}

// Array.isArray alone does not recognize a readonly array.
function isList(value: Bencoded): value is readonly Bencoded[] {
  return Array.isArray(value);
}
