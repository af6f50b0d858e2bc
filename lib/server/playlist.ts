import "server-only";
import { AppError } from "../errors/app-error";
import { type Attribute, formatAttributes, parseAttributes } from "./attribute-list";
import { createVariables, type Variables } from "./playlist-variables";

export type ChildKind = "playlist" | "bytes";

type Rewrite = {
  /** The address that the playlist came from in the end; relative addresses start there. */
  baseUrl: string;
  /** Whether we would fetch from there at all. */
  isAllowed(url: URL): boolean;
  /** Our own address for a child. */
  addressFor(url: URL, kind: ChildKind): string;
};

/**
 * Rewrites every address of an HLS playlist, in tags and in lines, to one of ours (RFC 8216bis). What is written is built
 * anew from what was understood: unknown tags and comments go, and so do titles, as any of them may hold a token. An address
 * that playback needs and that we would not fetch refuses the whole list; one that is only decoration drops its tag.
 * Time is linear in the length of the text.
 */
export function rewritePlaylist(text: string, rewrite: Rewrite): string {
  const lines = splitLines(text);
  if (lines[0] !== "#EXTM3U") throw refusal("This is not a playlist.");
  const context: Context = { ...rewrite, variables: createVariables(rewrite.baseUrl), nextLine: "bytes" };
  const written: string[] = [];
  for (const line of lines) {
    const output = line.startsWith("#") ? rewriteTag(line, context) : rewriteLine(line, context);
    if (output !== null) written.push(output);
  }
  return `${written.join("\n")}\n`;
}

type Context = Rewrite & {
  variables: Variables;
  /** What the next address line leads to: after EXT-X-STREAM-INF a playlist, otherwise a segment. */
  nextLine: ChildKind;
};

/** No line that a player, which may split by other characters too, could take for two. */
function splitLines(text: string): string[] {
  return text
    .replace(/^\uFEFF/, "")
    .split(/[\r\n\u2028\u2029\u0085]+/)
    .map((line) => line.replace(/\p{Cc}/gu, " ").trim())
    .filter((line) => line !== "");
}

function rewriteLine(line: string, context: Context): string {
  const kind = context.nextLine;
  context.nextLine = "bytes";
  return needed(line, { kind, context });
}

/** Tags that say nothing about addresses: passed when their value is made of harmless characters. */
const PLAIN_TAGS: ReadonlySet<string> = new Set([
  "EXTM3U",
  "EXT-X-VERSION",
  "EXT-X-TARGETDURATION",
  "EXT-X-MEDIA-SEQUENCE",
  "EXT-X-DISCONTINUITY-SEQUENCE",
  "EXT-X-PLAYLIST-TYPE",
  "EXT-X-INDEPENDENT-SEGMENTS",
  "EXT-X-I-FRAMES-ONLY",
  "EXT-X-ENDLIST",
  "EXT-X-START",
  "EXT-X-BYTERANGE",
  "EXT-X-DISCONTINUITY",
  "EXT-X-PROGRAM-DATE-TIME",
  "EXT-X-GAP",
  "EXT-X-BITRATE",
  "EXT-X-PART-INF",
]);
const PLAIN_VALUE = /^[\w .:+\-@,=]*$/;

/** Tags with an attribute list, and what their URI leads to. */
const ATTRIBUTE_TAGS: Readonly<Record<string, { kind: ChildKind; isOptional?: boolean }>> = {
  "EXT-X-STREAM-INF": { kind: "playlist" },
  "EXT-X-MEDIA": { kind: "playlist" },
  "EXT-X-I-FRAME-STREAM-INF": { kind: "playlist", isOptional: true },
  "EXT-X-RENDITION-REPORT": { kind: "playlist", isOptional: true },
  "EXT-X-KEY": { kind: "bytes" },
  "EXT-X-SESSION-KEY": { kind: "bytes", isOptional: true },
  "EXT-X-MAP": { kind: "bytes" },
  "EXT-X-PART": { kind: "bytes" },
  "EXT-X-PRELOAD-HINT": { kind: "bytes", isOptional: true },
};

/**
 * null: the tag goes. So do content steering, low-latency control, interstitials (EXT-X-DATERANGE) and session data: they
 * would lead the player past our addresses, or carry text of anybody's choosing, and nothing of ours plays them.
 */
function rewriteTag(line: string, context: Context): string | null {
  const colon = line.indexOf(":");
  const name = colon === -1 ? line.slice(1) : line.slice(1, colon);
  const value = colon === -1 ? "" : line.slice(colon + 1);
  if (name === "EXTINF") return rewriteDuration(value);
  if (name === "EXT-X-DEFINE") return context.variables.define(attributesOf(value));
  if (PLAIN_TAGS.has(name)) return PLAIN_VALUE.test(value) ? line : null;
  const shape = Object.hasOwn(ATTRIBUTE_TAGS, name) ? ATTRIBUTE_TAGS[name] : undefined;
  if (!shape) return null;
  if (name === "EXT-X-STREAM-INF") context.nextLine = "playlist";
  const attributes: Attribute[] = [];
  for (const attribute of attributesOf(value)) {
    const rewritten = rewriteAttribute(attribute, { ...shape, context });
    if (rewritten === "drop-tag") return null;
    if (rewritten !== "drop") attributes.push(rewritten);
  }
  return `#${name}:${formatAttributes(attributes)}`;
}

function rewriteDuration(value: string): string {
  const duration = /^\s*(\d+(?:\.\d+)?)/.exec(value)?.[1];
  if (!duration) throw refusal("A segment has no duration.");
  return `#EXTINF:${duration},`;
}

function attributesOf(value: string): Attribute[] {
  const attributes = parseAttributes(value);
  if (!attributes) throw refusal("A tag's attributes cannot be read.");
  return attributes;
}

function rewriteAttribute(
  attribute: Attribute,
  use: { kind: ChildKind; isOptional?: boolean; context: Context },
): Attribute | "drop" | "drop-tag" {
  const { name, isQuoted } = attribute;
  // Custom attributes may hold anything; no player of ours reads them.
  if (name.startsWith("X-")) return "drop";
  if (name === "URI" || name.endsWith("-URI")) {
    if (!use.isOptional) return { ...attribute, value: needed(attribute.value, use), isQuoted: true };
    const url = resolve(attribute.value, use.context);
    return url ? { ...attribute, value: use.context.addressFor(url, use.kind), isQuoted: true } : "drop-tag";
  }
  const value = isQuoted ? use.context.variables.expand(attribute.value) : attribute.value;
  return { name, isQuoted, value: scrub(value) };
}

function needed(uri: string, use: { kind: ChildKind; context: Context }): string {
  const url = resolve(uri, use.context);
  if (url) return use.context.addressFor(url, use.kind);
  throw refusal(`The playlist leads to an address that is not allowed (${originOf(uri, use.context)}).`);
}

/** null: not an address that we would fetch. */
function resolve(uri: string, { baseUrl, variables, isAllowed }: Context): URL | null {
  const expanded = variables.expand(uri);
  const url = URL.canParse(expanded, baseUrl) ? new URL(expanded, baseUrl) : null;
  return url && isAllowed(url) ? url : null;
}

/** For the message: whoever runs the server must learn which host to allow, and nobody the rest of the address. */
function originOf(uri: string, { baseUrl, variables }: Context): string {
  const expanded = variables.expand(uri);
  if (!URL.canParse(expanded, baseUrl)) return "unreadable";
  const { protocol, host } = new URL(expanded, baseUrl);
  return host === "" ? protocol : `${protocol}//${host}`;
}

/** A rendition's name is free text; what looks like a token in it is not part of any name. */
function scrub(value: string): string {
  return value.replace(/(token=)[^&\s]*/gi, "$1");
}

function refusal(message: string): AppError {
  return new AppError("bad-reply", message);
}
