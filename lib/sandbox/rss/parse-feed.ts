import type { FeedItemDraft } from "../state/rss";

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Reads RSS or Atom for what a transfer needs. null: it is neither. What has no link is left out. */
export function parseFeed(xml: string): FeedItemDraft[] | null {
  if (!/<(rss|feed|rdf:RDF)[\s>]/i.test(xml)) return null;
  return blocks(xml).flatMap((block) => {
    const link = linkOf(block);
    if (link === "") return [];
    const title = textOf(block, "title") || link;
    const guid = textOf(block, "guid") || textOf(block, "id") || link;
    return [{ guid, title, link, publishedAt: timeOf(block) }];
  });
}

/** The entries, the oldest last as feeds have them. Cut by hand: a pattern over a hostile page could take for ever. */
function blocks(xml: string): string[] {
  const name = /<entry[\s>]/i.test(xml) ? "entry" : "item";
  const [, ...parts] = xml.split(new RegExp(`<${name}(?=[\\s>])`, "i"));
  return parts.map((part) => part.split(new RegExp(`</${name}>`, "i"))[0] ?? "");
}

/** What is to be downloaded: the enclosure, or else where the item leads to. */
function linkOf(block: string): string {
  const enclosure = /<enclosure\b[^>]*?\burl\s*=\s*["']([^"']*)["']/i.exec(block)?.[1];
  const href = /<link\b[^>]*?\bhref\s*=\s*["']([^"']*)["']/i.exec(block)?.[1];
  return decoded(enclosure ?? href ?? "") || textOf(block, "link");
}

function timeOf(block: string): number | null {
  const text = textOf(block, "pubDate") || textOf(block, "published") || textOf(block, "updated");
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : Math.floor(time / 1000);
}

function textOf(block: string, name: string): string {
  const [, after = ""] = block.split(new RegExp(`<${name}(?:\\s[^>]*)?>`, "i"));
  const [content = ""] = after.split(new RegExp(`</${name}>`, "i"));
  const data = /^\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*$/.exec(content)?.[1];
  return (data ?? decoded(content)).trim();
}

function decoded(text: string): string {
  return text.replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
  });
}
