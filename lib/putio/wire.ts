import { flag, maybe, number, object, text } from "./schema";

/**
 * put.io's replies are read leniently: a key that is missing or null where the contract promises a value must not blank a
 * page, so only what nothing can be done without (an id, a name) is required.
 */
export const maybeText = maybe(text);
export const maybeNumber = maybe(number);
export const maybeFlag = maybe(flag);

/** `{status: "OK"}`, of which nothing is needed. */
export const okSchema = object({});

/** put.io's times are UTC and mostly lack the `Z`, without which browsers read them as local time. */
export function utc(time: string): string {
  return /(?:Z|[+-]\d\d:?\d\d)$/.test(time) ? time : `${time.replace(" ", "T")}Z`;
}

/** A value of a closed list; what put.io may add later reads as `fallback`. */
export function oneOf<const Known extends string, Fallback>(
  known: readonly Known[],
  value: string | null,
  fallback: Fallback,
): Known | Fallback {
  return known.find((item) => item === value) ?? fallback;
}
