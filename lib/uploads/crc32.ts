const POLYNOMIAL = 0xedb88320;

/** Eight tables, so that eight bytes are taken at a time: about seven times as fast as one by one. */
const TABLES = makeTables();

/** Goes on with a checksum; begin with 0. As zlib, zip and put.io have it. */
export function crc32(bytes: Uint8Array, previous: number): number {
  let crc = ~previous;
  let at = 0;
  const [t0, t1, t2, t3, t4, t5, t6, t7] = TABLES;
  for (const end = bytes.length - 7; at < end; at += 8) {
    const low = crc ^ word(bytes, at);
    const high = word(bytes, at + 4);
    crc =
      look(t7, low) ^
      look(t6, low >>> 8) ^
      look(t5, low >>> 16) ^
      look(t4, low >>> 24) ^
      look(t3, high) ^
      look(t2, high >>> 8) ^
      look(t1, high >>> 16) ^
      look(t0, high >>> 24);
  }
  for (; at < bytes.length; at += 1) crc = look(t0, crc ^ (bytes[at] ?? 0)) ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** Eight lower-case hex digits, as put.io writes it. */
export function hexOf(crc: number): string {
  return crc.toString(16).padStart(8, "0");
}

function look(table: Uint32Array, index: number): number {
  return table[index & 0xff] ?? 0;
}

function word(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] ?? 0) |
    ((bytes[at + 1] ?? 0) << 8) |
    ((bytes[at + 2] ?? 0) << 16) |
    ((bytes[at + 3] ?? 0) << 24)
  );
}

type Table = Uint32Array;

function makeTables(): [Table, Table, Table, Table, Table, Table, Table, Table] {
  const first = new Uint32Array(256).map((_, index) => {
    let crc = index;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
    return crc;
  });
  const next = (table: Table) => table.map((crc) => (crc >>> 8) ^ look(first, crc));
  const t1 = next(first);
  const t2 = next(t1);
  const t3 = next(t2);
  const t4 = next(t3);
  const t5 = next(t4);
  const t6 = next(t5);
  return [first, t1, t2, t3, t4, t5, t6, next(t6)];
}
