import { crc32 } from "node:zlib";
import { shortenedName } from "../state/file-names";

/** The upper half of code page 437, in which zips without a word about it have their names. */
const CP437 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀" +
  "αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0";

const UNICODE_PATH = 0x7075;

export type RawName = { bytes: Buffer; isUtf8: boolean; extra: ReadonlyMap<number, Buffer> };

/**
 * An entry's path as its zip has it. Without the mark of UTF-8 it is code page 437 by the book; but names that are valid
 * UTF-8 are taken as such, for many programs forget the mark.
 */
export function decodeZipName({ bytes, isUtf8, extra }: RawName): string {
  if (isUtf8) return bytes.toString("utf8").toWellFormed();
  const unicode = extra.get(UNICODE_PATH);
  // The checksum says whether the field still belongs to the name: older programs rename without touching it.
  if (unicode && unicode.length > 5 && unicode.readUInt32LE(1) === crc32(bytes)) {
    return unicode.subarray(5).toString("utf8");
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) =>
      byte < 128 ? String.fromCharCode(byte) : CP437.charAt(byte - 128),
    ).join("");
  }
}

/**
 * The parts of an entry's path below the folder that it is unpacked into. Nothing leads out of there: `..`, `.`, roots
 * and drive letters are left out. Backslashes divide where a program of Windows forgot how to write a path. Empty: the
 * path has no name in it.
 */
export function safeParts(path: string): string[] {
  const divided = path.includes("/") ? path.split("/") : path.split("\\");
  const parts = divided[0]?.match(/^[a-z]:$/i) ? divided.slice(1) : divided;
  return parts
    .map((part) => part.replaceAll("\0", ""))
    .filter((part) => part !== "" && part !== "." && part !== "..")
    .map((part) => shortenedName(part));
}
