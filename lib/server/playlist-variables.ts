import "server-only";
import { AppError } from "../errors/app-error";
import type { Attribute } from "./attribute-list";

/** The variables of one playlist (RFC 8216bis, EXT-X-DEFINE). They are put in here, so that none reaches the browser. */
export type Variables = {
  /** Always null: the tag itself goes, as its value may be a token. */
  define(attributes: readonly Attribute[]): null;
  /** `{$name}` replaced; a name that was not defined refuses the playlist, as the standard demands. */
  expand(text: string): string;
};

/** Values are not expanded themselves, and an address has a length, so that a short list cannot grow without bound. */
const MAX_EXPANDED_LENGTH = 8_192;
const MAX_VARIABLES = 100;

/** `baseUrl`'s query is where QUERYPARAM variables come from. */
export function createVariables(baseUrl: string): Variables {
  const values = new Map<string, string>();
  return {
    define(attributes) {
      if (values.size >= MAX_VARIABLES) throw refusal("The playlist defines too many variables.");
      const attributeNamed = (name: string) => attributes.find((attribute) => attribute.name === name)?.value;
      const parameter = attributeNamed("QUERYPARAM");
      const name = parameter ?? attributeNamed("NAME");
      const value =
        parameter === undefined ? attributeNamed("VALUE") : new URL(baseUrl).searchParams.get(parameter);
      // IMPORT would need the parent's variables, which a child address does not carry.
      if (name === undefined || typeof value !== "string") throw refusal("A variable cannot be read.");
      values.set(name, value);
      return null;
    },
    expand(text) {
      if (!text.includes("{$")) return bounded(text);
      return bounded(text.replace(/\{\$([\w-]+)\}/g, (_, name: string) => requireValue(values, name)));
    },
  };
}

function requireValue(values: ReadonlyMap<string, string>, name: string): string {
  const value = values.get(name);
  if (value === undefined) throw refusal("The playlist uses a variable that it does not define.");
  return value;
}

function bounded(text: string): string {
  if (text.length <= MAX_EXPANDED_LENGTH) return text;
  throw refusal("An address in the playlist is too long.");
}

function refusal(message: string): AppError {
  return new AppError("bad-reply", message);
}
