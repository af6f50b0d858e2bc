import "server-only";

/** One attribute of an HLS tag; `value` has lost its quotes. */
export type Attribute = { name: string; value: string; isQuoted: boolean };

const NAME = /^[A-Z0-9-]+$/;
/** The longest tag of the standard has some twenty. */
const MAX_ATTRIBUTES = 64;

/**
 * Reads `NAME=VALUE,NAME="VALUE, with commas",…` (RFC 8216, 4.2) in one pass; null when it is not exactly that. Whoever
 * rewrites a list must not be laxer than the player that reads it: what the two read differently is where a hostile
 * address would hide.
 */
export function parseAttributes(text: string): Attribute[] | null {
  const attributes: Attribute[] = [];
  let at = 0;
  while (at < text.length) {
    if (attributes.length === MAX_ATTRIBUTES) return null;
    const equals = text.indexOf("=", at);
    const name = text.slice(at, equals).trim();
    if (equals === -1 || !NAME.test(name)) return null;
    const isQuoted = text[equals + 1] === '"';
    const end = isQuoted ? text.indexOf('"', equals + 2) + 1 : commaOrEnd(text, equals);
    if (end === 0) return null;
    const value = isQuoted ? text.slice(equals + 2, end - 1) : text.slice(equals + 1, end).trim();
    if (!isQuoted && /["\s]/.test(value)) return null;
    attributes.push({ name, value, isQuoted });
    if (end < text.length && text[end] !== ",") return null;
    at = end + 1;
  }
  return attributes;
}

/** The inverse; values hold no quotes or line breaks, as parsing would not have let them in. */
export function formatAttributes(attributes: readonly Attribute[]): string {
  return attributes
    .map(({ name, value, isQuoted }) => (isQuoted ? `${name}="${value}"` : `${name}=${value}`))
    .join(",");
}

function commaOrEnd(text: string, from: number): number {
  const comma = text.indexOf(",", from);
  return comma === -1 ? text.length : comma;
}
