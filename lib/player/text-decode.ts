/**
 * Bytes of a text file as text. People's text files name no charset: a byte order mark, then strict UTF-8, then the look of
 * UTF-16, and what is none of these is Windows' Western page, the only other that is still common.
 */
export function decodeText(bytes: Uint8Array, { isCut }: { isCut: boolean }): string {
  // A cap may have cut a character in half: streaming keeps a broken end to itself.
  return new TextDecoder(charsetOf(bytes, { isCut })).decode(bytes, { stream: isCut });
}

export function charsetOf(bytes: Uint8Array, { isCut }: { isCut: boolean }): string {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return "utf-8";
  if (startsWith(bytes, [0xff, 0xfe])) return "utf-16le";
  if (startsWith(bytes, [0xfe, 0xff])) return "utf-16be";
  const zeros = zeroShares(bytes);
  if (zeros.odd > MOSTLY && zeros.even < RARELY) return "utf-16le";
  if (zeros.even > MOSTLY && zeros.odd < RARELY) return "utf-16be";
  return isUtf8(bytes, { isCut }) ? "utf-8" : "windows-1252";
}

const MOSTLY = 0.4;
const RARELY = 0.1;
const SAMPLE_BYTES = 4096;

function startsWith(bytes: Uint8Array, mark: number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** In UTF-16 every second byte of a Latin text is zero; in no other charset is any. */
function zeroShares(bytes: Uint8Array): { even: number; odd: number } {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let even = 0;
  let odd = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte === 0 && index % 2 === 0) even++;
    if (byte === 0 && index % 2 === 1) odd++;
  }
  const pairs = Math.max(1, sample.length / 2);
  return { even: even / pairs, odd: odd / pairs };
}

function isUtf8(bytes: Uint8Array, { isCut }: { isCut: boolean }): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: isCut });
    return true;
  } catch {
    return false;
  }
}
