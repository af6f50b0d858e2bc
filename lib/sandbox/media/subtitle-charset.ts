/** Bytes 80–9f of windows-1252. Node 20 decodes them as Latin-1 (nodejs/node#60888); 0 marks the unassigned ones. */
const WINDOWS_1252 = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
  0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a,
  0x0153, 0, 0x017e, 0x0178,
];

/** The code page that Windows used for a language, by ISO 639-2; Western European for all others. */
const CODE_PAGES: Record<string, string> = {
  ...pages("windows-1250", "pol ces slk hun hrv slv bos ron sqi"),
  ...pages("windows-1251", "rus ukr bul bel srp mkd kaz mon"),
  ...pages("windows-1253", "ell"),
  ...pages("windows-1254", "tur aze"),
  ...pages("windows-1255", "heb yid"),
  ...pages("windows-1256", "ara fas urd"),
  ...pages("windows-1257", "est lav lit"),
  ...pages("windows-1258", "vie"),
  ...pages("windows-874", "tha"),
  ...pages("shift_jis", "jpn"),
  ...pages("gb18030", "zho"),
  ...pages("euc-kr", "kor"),
};

function pages(label: string, languages: string): Record<string, string> {
  return Object.fromEntries(languages.split(" ").map((code) => [code, label]));
}

/**
 * A subtitle file's bytes as text: by its byte order mark, as strict UTF-8, as UTF-16 without a mark, as UTF-8 with
 * a few broken bytes, and else in the code page of its language (ISO 639-2, `und` where unknown).
 */
export function decodeSubtitle(bytes: Uint8Array, languageCode: string): string {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return decode("utf-8", bytes);
  if (first === 0xff && second === 0xfe) return decode("utf-16le", bytes);
  if (first === 0xfe && second === 0xff) return decode("utf-16be", bytes);
  const wide = guessUtf16(bytes);
  if (wide !== null) return decode(wide, bytes);
  const utf8 = decode("utf-8", bytes);
  if (isMostlyRight(utf8)) return utf8;
  const label = CODE_PAGES[languageCode];
  return label === undefined ? decodeWindows1252(bytes) : decode(label, bytes);
}

/** The mark, where there is one, is dropped by the decoder. */
function decode(label: string, bytes: Uint8Array): string {
  return new TextDecoder(label).decode(bytes);
}

/** Every other byte of Latin text is zero in UTF-16, and of any text the zeros of line ends and spaces remain. */
function guessUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const sample = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte === 0 && index % 2 === 0) even += 1;
    if (byte === 0 && index % 2 === 1) odd += 1;
  }
  const enough = Math.max(2, sample.length / 50);
  if (odd > enough && odd > even * 4) return "utf-16le";
  return even > enough && even > odd * 4 ? "utf-16be" : null;
}

/** A file cut in the middle of a character, or with one pasted line, is still UTF-8. */
function isMostlyRight(text: string): boolean {
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  if (broken === 0) return true;
  const foreign = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return broken * 50 < foreign;
}

function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return latin1.replace(/[\u0080-\u009f]/g, (character) =>
    String.fromCharCode(WINDOWS_1252[character.charCodeAt(0) - 0x80] || 0xfffd),
  );
}
