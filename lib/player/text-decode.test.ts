import { describe, expect, it } from "vitest";
import { charsetOf, decodeText } from "./text-decode";

const utf8 = (text: string) => new TextEncoder().encode(text);
function utf16(text: string, { isBig }: { isBig: boolean }): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), !isBig);
  return bytes;
}

describe("decodeText", () => {
  it.each([
    ["plain ASCII", utf8("Hello"), "utf-8", "Hello"],
    ["UTF-8", utf8("Çağrı — привет 🎬"), "utf-8", "Çağrı — привет 🎬"],
    ["UTF-8 with a mark", utf8("\ufeffHello"), "utf-8", "Hello"],
    ["UTF-16 LE with a mark", utf16("\ufeffÇa va", { isBig: false }), "utf-16le", "Ça va"],
    ["UTF-16 BE with a mark", utf16("\ufeffÇa va", { isBig: true }), "utf-16be", "Ça va"],
    ["UTF-16 LE without", utf16("Hello there", { isBig: false }), "utf-16le", "Hello there"],
    ["UTF-16 BE without", utf16("Hello there", { isBig: true }), "utf-16be", "Hello there"],
    ["Latin-1", new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x20, 0x61]), "windows-1252", "café a"],
    ["Latin-1 to the last letter", new Uint8Array([0x63, 0x61, 0x66, 0xe9]), "windows-1252", "café"],
    ["nothing", new Uint8Array(), "utf-8", ""],
  ])("%s", (_name, bytes, charset, text) => {
    expect(charsetOf(bytes, { isCut: false })).toBe(charset);
    expect(decodeText(bytes, { isCut: false })).toBe(text);
  });

  it.each([1, 2, 3])("an emoji cut after %d bytes does not make the file Latin-1", (kept) => {
    const whole = utf8("naïve 🎬");
    expect(decodeText(whole.subarray(0, whole.length - 4 + kept), { isCut: true })).toBe("naïve ");
  });
});
