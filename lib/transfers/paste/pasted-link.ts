import { readMagnet } from "./magnet";

/** Something that put.io can fetch. */
export type PastedLink = {
  /** As put.io is given it. */
  url: string;
  /** The same for two links that mean the same: the info-hash, or the normalised address. */
  key: string;
  /** Of a torrent, 40 lower-case hex digits; null for an address. */
  hash: string | null;
  /** What the link itself says, before put.io was asked; null: nothing. */
  name: string | null;
  sizeBytes: number | null;
};

/** null: the text is no magnet that names a torrent. */
export function linkOfMagnet(text: string): PastedLink | null {
  const magnet = readMagnet(text);
  return magnet && { ...magnet, url: text, key: `hash ${magnet.hash}` };
}

/** null: the text is no address of http, https or ftp with a host. */
export function linkOfAddress(text: string): PastedLink | null {
  const key = normalAddress(text);
  return key === null ? null : { url: text, key, hash: null, name: null, sizeBytes: null };
}

/**
 * Two spellings of one address read the same: host in lower case, no default port, no part after `#`, which no server sees,
 * and the same letters escaped. What follows `?` stays as it is: its order and its values may mean anything.
 */
export function normalAddress(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (!/^(https?|ftp):$/.test(url.protocol) || !isHost(url.hostname)) return null;
  url.hash = "";
  return `${url.protocol}//${url.username ? `${url.username}:${url.password}@` : ""}${url.host}${decoded(url.pathname)}${url.search}`;
}

/** The whatwg parser takes `https://a` and `https://...`; put.io would look for such hosts in vain. */
function isHost(host: string): boolean {
  return host === "localhost" || host.startsWith("[") || /[^.]\.[^.]/.test(host);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
