import type { LineProblem } from "@/lib/errors/add-messages";
import { findLinks } from "./find-links";
import type { PastedLink } from "./pasted-link";

export type PasteEntry =
  | { kind: "link"; line: number; link: PastedLink }
  /** The same is on an earlier line already. */
  | { kind: "duplicate"; line: number; link: PastedLink; firstLine: number }
  | { kind: "invalid"; line: number; text: string; problem: LineProblem };

export type Paste = {
  entries: readonly PasteEntry[];
  /** Lines of text around the links. */
  passedOverCount: number;
  /** There is more in the text than is taken at once. */
  isCut: boolean;
};

/** Nobody adds more by hand; a book that was pasted by mistake must not stop the page. */
const MOST_CHARACTERS = 500_000;
const MOST_LINKS = 1000;
/** Of more lines than this share, one without a link is a mistake, and below it text. */
const LIST_SHARE = 2 / 3;

/** Reads any text: links, magnets and hashes, one or many a line, with whatever stands around them. Lines count from 1. */
export function readPaste(text: string): Paste {
  const lines = text.slice(0, MOST_CHARACTERS).split(/\r\n|\r|\n/);
  const read = lines.flatMap((content, index) =>
    content.trim() === "" ? [] : [{ line: index + 1, content, ...findLinks(content) }],
  );
  const withLinks = read.filter(({ links }) => links.length > 0).length;
  const isList = withLinks > 1 && withLinks > read.length * LIST_SHARE;
  const seen = new Map<string, number>();
  const entries: PasteEntry[] = [];
  let passedOverCount = 0;
  for (const found of read) {
    for (const link of found.links) entries.push(entryOf(link, { line: found.line, seen }));
    const problem = problemOf(found);
    if (problem === null || (problem === "no-link" && !isList)) {
      if (found.links.length === 0) passedOverCount++;
      continue;
    }
    entries.push({ kind: "invalid", line: found.line, text: found.content.trim().slice(0, 500), problem });
  }
  const isCut = text.length > MOST_CHARACTERS || entries.length > MOST_LINKS;
  return { entries: entries.slice(0, MOST_LINKS), passedOverCount, isCut };
}

function entryOf(link: PastedLink, { line, seen }: { line: number; seen: Map<string, number> }): PasteEntry {
  const firstLine = seen.get(link.key);
  if (firstLine !== undefined) return { kind: "duplicate", line, link, firstLine };
  seen.set(link.key, line);
  return { kind: "link", line, link };
}

/** null: all is well with the line. A single word is meant to be something; a sentence is a sentence. */
function problemOf({ links, broken, rest }: ReturnType<typeof findLinks>): LineProblem | null {
  if (broken.some(({ kind }) => kind === "magnet")) return "magnet-without-hash";
  if (broken.length > 0) return "address";
  if (links.length > 0) return null;
  if (/^magnet:/i.test(rest)) return "magnet-without-hash";
  if (/^(https?|ftp):\/\//i.test(rest)) return "address";
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(rest)) return "scheme";
  if (/^[0-9a-f]{24,}$/i.test(rest)) return "hash-length";
  if (/^[\w-]+(\.[\w-]+)+(:\d+)?\/\S+$/.test(rest)) return "no-scheme";
  return "no-link";
}
