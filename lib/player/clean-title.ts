/**
 * A release name as people say it: "Night.Train.S02E05.The.Bridge.1080p.WEB-DL.x264-GRP.mkv" is "Night Train · S2 E5 · The
 * Bridge". Only what is certain is cut; the raw name stands beside it in any case.
 */
export function cleanTitle(name: string): string {
  if (name.startsWith(".")) return name;
  const stem = name.replace(/\.[a-z\d]{2,5}$/i, "");
  const spaced = spacesOf(stem);
  const cut = cutTail(spaced);
  const title = markEpisode(cut)
    .replace(/[\s\-–_.,]+$/u, "")
    .replace(/\s{2,}/g, " ")
    .trim();
  return title === "" ? name : title;
}

/** Dots and underscores stand for spaces only where there are no spaces: "Dr. No" keeps its dot. */
function spacesOf(stem: string): string {
  if (/\s/.test(stem)) return stem.replaceAll("_", " ");
  return stem.replace(/[._]+/g, " ").trim();
}

/** What a release group adds begins with the first of these words; what comes before is the title. */
const RELEASE_WORD =
  /[\s([]+(?:(?:2160|1440|1080|720|576|480)[pi]|4k|uhd|web[- ]?(?:dl|rip)?|blu-?ray|b[dr]rip|hdtv|dvd(?:rip|scr)?|hdrip|remux|x26[45]|h[ .]?26[45]|hevc|avc|av1|xvid|divx|10bit|hdr(?:10)?|dts|aac\d?|ac3|ddp?\d|truehd|atmos|proper|repack|internal|multi|dual[- ]audio|complete)(?=[\s\])\-.,]|$).*$/i;

function cutTail(title: string): string {
  // A name that begins with such a word is a film called so.
  return title.replace(/^\s*(?:\[[^\]]{1,30}\]\s*)/, "").replace(RELEASE_WORD, "");
}

const EPISODE =
  /(?:^|[\s\-–]+)s(\d{1,4})[\s.]?e(\d{1,4})(?:[\s\-–]*e?(\d{1,4})(?=$|[\s\-–]))?(?:[\s\-–]+|$)/i;
const YEAR = /\s+[([]?((?:19|20)\d{2})[)\]]?\s*$/;

function markEpisode(title: string): string {
  const match = EPISODE.exec(title);
  if (!match) return title.replace(YEAR, " ($1)");
  const [whole, season, first, last] = match;
  const show = title.slice(0, match.index).trim();
  const episode = title.slice(match.index + whole.length).trim();
  const range =
    last && Number(last) > Number(first) ? `${Number(first)}–${Number(last)}` : String(Number(first));
  return [show, `S${Number(season)} E${range}`, episode].filter(Boolean).join(" · ");
}
