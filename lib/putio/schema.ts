/**
 * Reads a value of unknown shape, or throws a Mismatch. Some sixty lines in place of a library: zod/mini brings 14 KB of
 * JavaScript (gzip) to every page, and of it all this is what we need.
 */
export type Schema<Value> = (value: unknown) => Value;

/** What a schema makes of a value that fits. */
export type Parsed<Of> = Of extends Schema<infer Value> ? Value : never;

/** A value that does not fit; the message names the place, from the outside in, and the kind that was expected. */
export class Mismatch extends Error {
  override readonly name = "Mismatch";
  readonly expected: string;
  readonly place: string;

  constructor(expected: string, place = "") {
    super(`${place || "the reply"} is not ${expected}`);
    this.expected = expected;
    this.place = place;
  }
}

/** Any string, the empty one included. */
export const text: Schema<string> = (value) => {
  if (typeof value === "string") return value;
  throw new Mismatch("a text");
};

/** Any number that JSON can hold. */
export const number: Schema<number> = (value) => {
  if (typeof value === "number") return value;
  throw new Mismatch("a number");
};

/** A real boolean. */
export const flag: Schema<boolean> = (value) => {
  if (typeof value === "boolean") return value;
  throw new Mismatch("a flag");
};

/** Anything at all, for whoever reads it on. */
export const anything: Schema<unknown> = (value) => value;

/** One of a closed list of words of ours. For put.io's use `oneOf` (wire.ts), which tolerates new ones. */
export function word<const Known extends string>(...known: Known[]): Schema<Known> {
  return (value) => {
    const found = known.find((item) => item === value);
    if (found === undefined) throw new Mismatch(known.join(" or "));
    return found;
  };
}

/** A value that may be missing or null; both read as null. */
export function maybe<Value>(schema: Schema<Value>): Schema<Value | null> {
  return (value) => (value === undefined || value === null ? null : schema(value));
}

/** An array, each of whose items fits. */
export function list<Value>(schema: Schema<Value>): Schema<Value[]> {
  return (value) => {
    if (!Array.isArray(value)) throw new Mismatch("a list");
    return value.map((item: unknown, index) => {
      try {
        return schema(item);
      } catch (error) {
        throw placed(error, `[${index}]`);
      }
    });
  };
}

/** An object with at least these keys; others are left behind. */
export function object<Shape extends Record<string, Schema<unknown>>>(
  shape: Shape,
): Schema<{ [Key in keyof Shape]: Parsed<Shape[Key]> }> {
  const entries = Object.entries(shape);
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Mismatch("an object");
    const record = value as Record<string, unknown>;
    const parsed: Record<string, unknown> = {};
    for (const [key, schema] of entries) {
      try {
        parsed[key] = schema(record[key]);
      } catch (error) {
        throw placed(error, key);
      }
    }
    // The keys and their types are those of `shape`, which TypeScript cannot follow through `entries`.
    return parsed as { [Key in keyof Shape]: Parsed<Shape[Key]> };
  };
}

/** The place is put together on the way out, so that reading what fits builds no strings. */
function placed(error: unknown, step: string): unknown {
  if (!(error instanceof Mismatch)) return error;
  const isLast = error.place === "" || error.place.startsWith("[");
  return new Mismatch(error.expected, step + (isLast ? "" : ".") + error.place);
}
