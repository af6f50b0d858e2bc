/**
 * Languages as subtitles and audio tracks name them: `en`, `en-US`, `eng`, `ger` (bibliographic), `English`. put.io
 * speaks ISO 639-2 with an English name beside it, `und` / "Undetermined" where nothing is known.
 */

/** The platform's codes (ISO 639-1 where there is one) to ISO 639-2/T; `Intl` knows only the other direction. */
const TERMINOLOGY_CODES =
  "aa:aar ab:abk ae:ave af:afr ak:aka am:amh an:arg ar:ara as:asm av:ava ay:aym az:aze ba:bak be:bel bg:bul bi:bis " +
  "bm:bam bn:ben bo:bod br:bre bs:bos ca:cat ce:che ch:cha co:cos cr:cre cs:ces cu:chu cv:chv cy:cym da:dan de:deu " +
  "dv:div dz:dzo ee:ewe el:ell en:eng eo:epo es:spa et:est eu:eus fa:fas ff:ful fi:fin fj:fij fo:fao fr:fra fy:fry " +
  "ga:gle gd:gla gl:glg gn:grn gu:guj gv:glv ha:hau he:heb hi:hin ho:hmo hr:hrv ht:hat hu:hun hy:hye hz:her ia:ina " +
  "id:ind ie:ile ig:ibo ii:iii ik:ipk io:ido is:isl it:ita iu:iku ja:jpn jv:jav ka:kat kg:kon ki:kik kj:kua kk:kaz " +
  "kl:kal km:khm kn:kan ko:kor kr:kau ks:kas ku:kur kv:kom kw:cor ky:kir la:lat lb:ltz lg:lug li:lim ln:lin lo:lao " +
  "lt:lit lu:lub lv:lav mg:mlg mh:mah mi:mri mk:mkd ml:mal mn:mon mr:mar ms:msa mt:mlt my:mya na:nau nb:nob nd:nde " +
  "ne:nep ng:ndo nl:nld nn:nno no:nor nr:nbl nv:nav ny:nya oc:oci oj:oji om:orm or:ori os:oss pa:pan pi:pli pl:pol " +
  "ps:pus pt:por qu:que rm:roh rn:run ro:ron ru:rus rw:kin sa:san sc:srd sd:snd se:sme sg:sag si:sin sk:slk sl:slv " +
  "sm:smo sn:sna so:som sq:sqi sr:srp ss:ssw st:sot su:sun sv:swe sw:swa ta:tam te:tel tg:tgk th:tha ti:tir tk:tuk " +
  "fil:tgl tn:tsn to:ton tr:tur ts:tso tt:tat tw:twi ty:tah ug:uig uk:ukr ur:urd uz:uzb ve:ven vi:vie vo:vol wa:wln " +
  "wo:wol xh:xho yi:yid yo:yor za:zha zh:zho zu:zul";

const threeLetters = new Map(
  TERMINOLOGY_CODES.split(" ").map((pair): [string, string] => {
    const [canonical = "", three = ""] = pair.split(":");
    return [canonical, three];
  }),
);
const englishNames = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });
const codesByName = new Map(
  [...threeLetters].map(([two, three]) => [nameOf(two).toLowerCase(), three] as const),
);
/** Names that file names use and `Intl` does not give; the codes that only subtitle sites know. */
const OTHER_NAMES = new Map([
  ["brazilian", "por"],
  ["brazilian portuguese", "por"],
  ["castilian", "spa"],
  ["latin american", "spa"],
  ["farsi", "fas"],
  ["mandarin", "zho"],
  ["cantonese", "yue"],
  ["simplified chinese", "zho"],
  ["traditional chinese", "zho"],
  ["norwegian bokmal", "nob"],
  ["pob", "por"],
  ["ptb", "por"],
]);

/** ISO 639-2/T of a code, tag or English name; null when it names no language. */
export function findLanguageCode(text: string): string | null {
  const wanted = text.trim().toLowerCase().replaceAll("_", "-");
  const byName = OTHER_NAMES.get(wanted) ?? codesByName.get(wanted);
  if (byName !== undefined) return byName;
  const primary = wanted.split("-")[0] ?? "";
  if (!/^[a-z]{2,3}$/.test(primary) || primary === "und" || !isTag(wanted)) return null;
  // `Intl` folds `eng`, `ger` and `deu` into their two-letter codes, and knows which codes exist at all.
  const canonical = new Intl.Locale(primary).language;
  const three = threeLetters.get(canonical);
  if (three !== undefined) return three;
  return canonical.length === 3 && nameOf(canonical) !== "" ? canonical : null;
}

/** As {@link findLanguageCode}, with `und` for nothing and for what names no language. */
export function toLanguageCode(text: string | null | undefined): string {
  return (text ? findLanguageCode(text) : null) ?? "und";
}

/** The English name put.io shows; "Undetermined" for `und` and for codes nobody has named. */
export function languageName(code: string): string {
  if (code === "und") return "Undetermined";
  return nameOf(code) || "Undetermined";
}

function nameOf(code: string): string {
  return englishNames.of(code) ?? "";
}

function isTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
