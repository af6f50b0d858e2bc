/** What a magnet says by itself. */
export type Magnet = {
  /** Its info-hash: 40 hex digits, or 64 of a torrent of the second kind. Always lower case. */
  hash: string;
  name: string | null;
  sizeBytes: number | null;
};

const BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

/** Reads a magnet. null: it names no torrent, or names it wrongly. */
export function readMagnet(text: string): Magnet | null {
  const fields = new URLSearchParams(text.slice(text.indexOf("?") + 1));
  const topics = [...fields].flatMap(([name, value]) => (/^xt(\.\d+)?$/.test(name) ? [value] : []));
  // A torrent of both kinds has two; put.io and its transfers know it by the first kind's.
  const hash = topics.map(hashOfTopic).find(Boolean) ?? topics.map(hashOfNewTopic).find(Boolean) ?? null;
  if (hash === null) return null;
  const size = Number(fields.get("xl") ?? "");
  return {
    hash,
    name: fields.get("dn")?.trim() || null,
    sizeBytes: Number.isSafeInteger(size) && size > 0 ? size : null,
  };
}

/** 40 hex digits or 32 letters of base32 as 40 lower-case hex digits; null: it is no info-hash. */
export function readHash(text: string): string | null {
  if (/^[0-9a-f]{40}$/i.test(text)) return text.toLowerCase();
  return /^[a-z2-7]{32}$/i.test(text) ? hexOfBase32(text.toLowerCase()) : null;
}

export function magnetOfHash(hash: string): string {
  return `magnet:?xt=urn:btih:${hash}`;
}

function hashOfTopic(topic: string): string | null {
  const hash = /^urn:btih:(.*)$/i.exec(topic)?.[1];
  return hash === undefined ? null : readHash(hash.trim());
}

/** A multihash: 12 and 20 say that it is SHA-256 of 32 bytes. */
function hashOfNewTopic(topic: string): string | null {
  return /^urn:btmh:1220([0-9a-f]{64})$/i.exec(topic.trim())?.[1]?.toLowerCase() ?? null;
}

function hexOfBase32(text: string): string {
  const bits = [...text].map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, "0")).join("");
  return Array.from({ length: bits.length / 4 }, (_, index) =>
    Number.parseInt(bits.slice(index * 4, index * 4 + 4), 2).toString(16),
  ).join("");
}
