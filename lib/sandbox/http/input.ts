import { badRequest } from "./api-error";

/** What one parameter may hold: text from a query or form, an upload, or any JSON. */
export type InputValue = unknown;

const TRUE_WORDS = new Set(["1", "true", "on", "yes"]);
const FALSE_WORDS = new Set(["", "0", "false", "off", "no"]);

/**
 * Reads parameters the way put.io does, whatever encoding brought them: numbers may arrive as text, lists as CSV or
 * arrays, booleans as `1`, `true` or `True`, and an empty string means "not given". Every accessor throws put.io's
 * 400 envelope on a value it cannot read, so a handler never sees a wrong type.
 */
export class Input {
  /** The whole JSON body; undefined where the body was not JSON. */
  readonly json: unknown;
  readonly #fields: ReadonlyMap<string, InputValue[]>;

  constructor(fields: ReadonlyMap<string, InputValue[]>, body: unknown) {
    this.#fields = fields;
    this.json = body;
  }

  /** Whether the parameter came at all, even empty. */
  has(name: string): boolean {
    return this.#fields.has(name);
  }

  /** The names of all parameters. */
  names(): string[] {
    return [...this.#fields.keys()];
  }

  /** Text, or null when it is absent, empty or JSON null. */
  text(name: string): string | null {
    const value = this.#fields.get(name)?.at(-1);
    if (value === undefined || value === null || value === "") return null;
    if (typeof value === "string") return value.toWellFormed();
    if (typeof value === "number" || typeof value === "boolean") return String(value);
    throw badRequest(`Parameter ${name} must be text.`);
  }

  /** Text that must be there. */
  requiredText(name: string): string {
    const value = this.text(name);
    if (value === null) throw badRequest(`Parameter ${name} is required.`);
    return value;
  }

  /** A whole number within the limits, or null when it is not given. */
  int(name: string, limits: { min?: number; max?: number } = {}): number | null {
    const value = this.number(name, limits);
    if (value !== null && !Number.isSafeInteger(value))
      throw badRequest(`Parameter ${name} must be an integer.`);
    return value;
  }

  /** A whole number that must be there. */
  requiredInt(name: string, limits: { min?: number; max?: number } = {}): number {
    const value = this.int(name, limits);
    if (value === null) throw badRequest(`Parameter ${name} is required.`);
    return value;
  }

  /** A decimal number within the limits, or null when it is not given. */
  number(name: string, limits: { min?: number; max?: number } = {}): number | null {
    const text = this.text(name);
    if (text === null) return null;
    // Number() alone would also read "0x10" and " 1 ", which put.io does not.
    const value = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
    if (!Number.isFinite(value)) throw badRequest(`Parameter ${name} must be a number.`);
    if (value < (limits.min ?? -Infinity) || value > (limits.max ?? Infinity)) {
      throw badRequest(`Parameter ${name} is out of range.`);
    }
    return value;
  }

  /** A boolean; false when it is absent or empty. */
  flag(name: string): boolean {
    return this.optionalFlag(name) ?? false;
  }

  /** A boolean, or null when it is absent, to tell "not given" from "off". */
  optionalFlag(name: string): boolean | null {
    if (!this.#fields.has(name)) return null;
    const word = (this.text(name) ?? "").toLowerCase();
    if (TRUE_WORDS.has(word)) return true;
    if (FALSE_WORDS.has(word)) return false;
    throw badRequest(`Parameter ${name} must be a boolean.`);
  }

  /** Items of a list given as CSV, as a repeated key, or as a JSON array; empty items are dropped. */
  list(name: string): string[] {
    const values = this.#fields.get(name) ?? [];
    return values.flatMap((value) => {
      if (value === null || value === undefined) return [];
      if (typeof value !== "string" && typeof value !== "number") {
        throw badRequest(`Parameter ${name} must be a list.`);
      }
      return String(value)
        .split(",")
        .map((item) => item.trim())
        .filter((item) => item !== "");
    });
  }

  /** A list of ids. */
  ids(name: string): number[] {
    return this.list(name).map((item) => {
      const id = /^\d+$/.test(item) ? Number(item) : Number.NaN;
      if (!Number.isSafeInteger(id)) throw badRequest(`Parameter ${name} must be a list of ids.`);
      return id;
    });
  }

  /** One of a closed set of words, or null when it is not given. */
  oneOf<Word extends string>(name: string, words: readonly Word[]): Word | null {
    const text = this.text(name);
    if (text === null) return null;
    const word = words.find((candidate) => candidate === text);
    if (word === undefined) throw badRequest(`Parameter ${name} must be one of ${words.join(", ")}.`);
    return word;
  }

  /** An uploaded part, or null. */
  file(name: string): File | null {
    const value = this.#fields.get(name)?.at(-1);
    return value instanceof File ? value : null;
  }

  /** The value as JSON brought it (or text from a form); undefined when it is absent. */
  raw(name: string): unknown {
    const values = this.#fields.get(name);
    if (values === undefined) return undefined;
    return isRecord(this.json) && name in this.json ? this.json[name] : values.at(-1);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
