import { magnetOfHash, readHash } from "./magnet";
import { linkOfAddress, linkOfMagnet, type PastedLink } from "./pasted-link";

/** What a line of text holds. */
export type FoundInLine = {
  links: PastedLink[];
  /** What looks like a magnet or an address and is none. */
  broken: { kind: "magnet" | "address"; text: string }[];
  /** The line without all of those. */
  rest: string;
};

const MAGNET = /magnet:\?[^\s<>"`]*/i;
/** Names with blanks in them, as some sites write magnets: on to the next field of it. */
const MAGNET_GOES_ON = /^[^\S\n]+(?:(?!magnet:|https?:\/\/)[^<>"`\n])*?&(?:tr|xl|ws|as|xs|dn|xt)=[^\s<>"`]*/i;
const ADDRESS = /(?:\b(?:https?|ftp):\/\/|\bwww\.(?=[^\s.]))[^\s<>"`，。；、）】」》]+/gi;
/** A word of its own. A checksum that says so is no torrent, though it is as long as one. */
const HASH = /(?<![\w/=%-]|[Ss][Hh][Aa]-?1\W{1,3})(?:[0-9a-fA-F]{40}|[A-Z2-7]{32}|[a-z2-7]{32})(?![\w/=%-])/g;
const HEX = /^[0-9a-f]+$/i;

/** Finds every magnet, address and info-hash in a line, whatever stands around them, in their order. */
export function findLinks(line: string): FoundInLine {
  const found: { at: number; link: PastedLink }[] = [];
  const broken: FoundInLine["broken"] = [];
  let rest = line;
  /** What was read is blank from then on, so that nothing is found a second time inside of it. */
  function take(piece: { at: number; length: number; text: string }, kind: "magnet" | "address" | "hash") {
    const text = plain(piece.text);
    const link = LINK_OF[kind](text);
    if (link) found.push({ at: piece.at, link });
    else if (kind !== "hash") broken.push({ kind, text });
    rest = rest.slice(0, piece.at) + " ".repeat(piece.length) + rest.slice(piece.at + piece.length);
  }
  for (let magnet = nextMagnet(rest); magnet; magnet = nextMagnet(rest)) take(magnet, "magnet");
  for (const { 0: whole, index } of [...rest.matchAll(ADDRESS)]) {
    const text = withoutTail(whole);
    take({ at: index, length: text.length, text }, "address");
  }
  for (const { 0: text, index } of [...rest.matchAll(HASH)]) {
    // 32 hex digits are a checksum rather than a torrent in base32.
    if (text.length === 40 || !HEX.test(text)) take({ at: index, length: text.length, text }, "hash");
  }
  return { links: found.sort((a, b) => a.at - b.at).map(({ link }) => link), broken, rest: rest.trim() };
}

const LINK_OF = {
  magnet: linkOfMagnet,
  address: (text: string) => linkOfAddress(/^www\./i.test(text) ? `https://${text}` : text),
  hash: (text: string) => {
    const hash = readHash(text);
    return hash === null ? null : linkOfMagnet(magnetOfHash(hash));
  },
} as const;

function nextMagnet(line: string): { at: number; length: number; text: string } | null {
  const start = MAGNET.exec(line);
  if (!start) return null;
  let text = start[0];
  for (
    let more = goesOn(line, start.index + text.length);
    more;
    more = goesOn(line, start.index + text.length)
  )
    text += more;
  // Markdown and quotes close behind it; no field of a magnet ends so.
  text = text.replace(/[)\]},;'*]+$/, "");
  return { at: start.index, length: text.length, text };
}

function goesOn(line: string, from: number): string | null {
  return MAGNET_GOES_ON.exec(line.slice(from))?.[0] ?? null;
}

/** As people mean it: source text of pages escapes `&`, and a blank in a magnet is one in a name. */
function plain(text: string): string {
  return text.replaceAll("&amp;", "&").replace(/\s+/g, "%20");
}

/** The point of a sentence and brackets that were opened before it do not belong to an address. */
function withoutTail(address: string): string {
  let text = address;
  for (;;) {
    const shorter = text.replace(/[.,;:!?'*_~|\\]+$/, "");
    const isClosedOutside = PAIRS.some(
      ([open, close]) => shorter.endsWith(close) && count(shorter, close) > count(shorter, open),
    );
    const next = isClosedOutside ? shorter.slice(0, -1) : shorter;
    if (next === text) return text;
    text = next;
  }
}

const PAIRS = [
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
] as const;

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
