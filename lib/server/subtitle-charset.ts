import "server-only";

/** Old subtitles name no encoding; by the language one can mostly tell (ISO 639-2, both forms, and the two letters that file names have). */
const CHARSET_BY_LANGUAGE: Readonly<Record<string, string>> = {
  ...each("windows-1250", "ces cze slk slo pol hun ron rum hrv slv bos alb sqi cs sk pl hu ro hr sl bs sq"),
  ...each("windows-1251", "rus ukr bul srp mkd mac bel kaz mon ru uk bg sr mk be kk mn"),
  ...each("windows-1253", "ell gre el"),
  ...each("windows-1254", "tur aze kur tr az ku"),
  ...each("windows-1255", "heb yid he yi"),
  ...each("windows-1256", "ara fas per urd ar fa ur"),
  ...each("windows-1257", "lit lav est lt lv et"),
  ...each("windows-1258", "vie vi"),
  ...each("windows-874", "tha th"),
  ...each("shift_jis", "jpn ja"),
  ...each("euc-kr", "kor ko"),
  ...each("gb18030", "zho chi zh"),
};

/** The text of a subtitle when its bytes say what they are: a BOM, valid UTF-8, UTF-16 by its zeros. null: they do not. */
export function decodeCertain(bytes: Uint8Array): string | null {
  const utf16 = utf16Label(bytes);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The text of bytes in an old code page, guessed from the subtitle's language. Never fails; letters may be wrong. */
export function decodeByLanguage(bytes: Uint8Array, languageCode: string): string {
  const charset = CHARSET_BY_LANGUAGE[languageCode.toLowerCase().split("-")[0] ?? ""];
  return charset ? new TextDecoder(charset).decode(bytes) : decodeWindows1252(bytes);
}

function utf16Label(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  // Without a BOM: digits, arrows and line breaks are ASCII in every language, so every other byte is often zero.
  const sample = bytes.subarray(0, 400);
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < sample.length; at += 2) {
    if (sample[at] === 0) even += 1;
    if (sample[at + 1] === 0) odd += 1;
  }
  const pairs = sample.length / 2;
  if (odd > pairs * 0.3 && even < pairs * 0.05) return "utf-16le";
  return even > pairs * 0.3 && odd < pairs * 0.05 ? "utf-16be" : null;
}

/** What windows-1252 has between 0x80 and 0x9f. Node 20 decodes these as control characters (nodejs/node#60888). */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (mark) => WINDOWS_1252[mark.charCodeAt(0) - 0x80] ?? mark);
}

function each(charset: string, languages: string): Record<string, string> {
  return Object.fromEntries(languages.split(" ").map((language) => [language, charset]));
}
