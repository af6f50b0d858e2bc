/** The names in a zip's central directory, which is what every unpacker goes by; UTF-8, as put.io writes them. */
export function zipEntries(zip: Buffer): string[] {
  const end = zip.lastIndexOf(Buffer.from("PK\u0005\u0006"));
  if (end < 0) throw new Error("This zip has no end.");
  const names: string[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = zip.readUInt16LE(at + 28);
    names.push(zip.subarray(at + HEADER_BYTES, at + HEADER_BYTES + nameLength).toString());
    at += HEADER_BYTES + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return names;
}

const HEADER_BYTES = 46;
