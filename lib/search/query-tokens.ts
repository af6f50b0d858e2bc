/** One piece of what was typed, and where it stood: chips and suggestions replace pieces, and leave the rest as it is. */
export type QueryToken = {
  raw: string;
  start: number;
  end: number;
  /** `-` before it. */
  isNegated: boolean;
  /** What stands before the colon, in lower case; null: there is none. */
  key: string | null;
  /** Without the key, the minus and the quotes. */
  value: string;
  isQuoted: boolean;
};

/** A size may have spaces inside (`> 4 GB`); everything else ends at a space unless it is in quotes. */
const PIECE =
  /-?(?:size:)?[<>]=?\s*\d+(?:[.,]\d+)?\s*(?:[kmgtp]i?b?|b|bytes?)(?=\s|$)|-?(?:[a-z]+:)?"[^"]*(?:"|$)|\S+/giu;
const SHAPE = /^(-?)(?:([a-z]+):)?(?:"([^"]*)"?|(.*))$/isu;

export function splitQuery(text: string): QueryToken[] {
  return [...text.matchAll(PIECE)].map((match) => tokenOf(match[0], match.index));
}

function tokenOf(raw: string, start: number): QueryToken {
  const [, minus = "", key, quoted, plain = ""] = SHAPE.exec(raw) ?? [];
  // A dash by itself is one: "Artist - Title" is pasted as often as it is typed.
  const isNegated = minus !== "" && raw.length > 1;
  return {
    raw,
    start,
    end: start + raw.length,
    isNegated,
    key: key?.toLowerCase() ?? null,
    value: quoted ?? (isNegated || minus === "" ? plain : raw),
    isQuoted: quoted !== undefined,
  };
}
