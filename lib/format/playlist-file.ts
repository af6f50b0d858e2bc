/** One line of a playlist or of a list of links. */
export type PlaylistEntry = {
  /** Shown by players. */
  name: string;
  /** Where it lies below the folder that was asked for: `Season 1/Episode 1.mkv`. */
  path: string;
  url: string;
  durationSeconds: number | null;
};

/** Lines break in CR and LF, and some readers take the others for the same. */
const LINE_BREAKS = /[\r\n\u0085\u2028\u2029]+/g;

/** An M3U playlist in UTF-8. */
export function toM3u(entries: readonly PlaylistEntry[]): string {
  const lines = entries.flatMap(({ name, url, durationSeconds }) => [
    `#EXTINF:${durationSeconds === null ? -1 : Math.round(durationSeconds)},${oneLine(name)}`,
    url,
  ]);
  return `${["#EXTM3U", ...lines].join("\n")}\n`;
}

/** VLC's own playlist format (xspf.org). */
export function toXspf(entries: readonly PlaylistEntry[], { title }: { title: string }): string {
  const tracks = entries.map(({ name, url, durationSeconds }) => {
    const duration =
      durationSeconds === null ? "" : element("duration", String(Math.round(durationSeconds * 1000)));
    return `    <track>${element("location", url)}${element("title", name)}${duration}</track>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<playlist version="1" xmlns="http://xspf.org/ns/0/">',
    `  ${element("title", title)}`,
    "  <trackList>",
    ...tracks,
    "  </trackList>",
    "</playlist>",
    "",
  ].join("\n");
}

/** Bare addresses, one a line, as every download manager takes them. */
export function toLinkList(entries: readonly PlaylistEntry[]): string {
  return entries.map(({ url }) => `${url}\n`).join("");
}

/** aria2's input file: each address with the place where it is to be stored, folders included. */
export function toAria2Input(entries: readonly PlaylistEntry[]): string {
  return entries.map(({ url, path }) => `${url}\n  out=${storedPath(path)}\n`).join("");
}

/** A folder called `..` would lead out of the one that the downloads are for. */
function storedPath(path: string): string {
  return oneLine(path)
    .split("/")
    .map((part) => (/^\.{1,2}$/.test(part) ? part.replaceAll(".", "_") : part))
    .join("/");
}

function oneLine(text: string): string {
  return text.replace(LINE_BREAKS, " ");
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

/** What XML 1.0 has no way to write, not even escaped: one such character makes the whole file unreadable. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(NOT_XML, "\uFFFD")
    .replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}
