import { Metadata } from "@tus/server";
import { badRequest } from "../http/api-error";
import { Input } from "../http/input";

/** What a client says of an upload before its first byte. */
export type UploadWish = {
  name: string | null;
  /** null: the account's own default folder. */
  parentId: number | null;
  isOverwriting: boolean;
  isPlain: boolean;
  /** Seconds. */
  modifiedAt: number | null;
};

/**
 * Reads `Upload-Metadata`: keys, and values in base64 (contract, 2.20). Throws 400 for what is neither, and for a parent
 * or a date that is none.
 */
export function readUploadWish(header: string | null): UploadWish {
  let pairs: Record<string, string | null>;
  try {
    pairs = header === null || header.trim() === "" ? {} : Metadata.parse(header);
  } catch {
    throw badRequest("The header Upload-Metadata cannot be read.");
  }
  const input = new Input(new Map(Object.entries(pairs).map(([key, value]) => [key, [value]])), undefined);
  return {
    name: input.text("name"),
    parentId: input.int("parent_id"),
    isOverwriting: input.flag("overwrite"),
    isPlain: input.flag("no-torrent"),
    modifiedAt: readTime(input.text("updated-at")),
  };
}

function readTime(text: string | null): number | null {
  if (text === null) return null;
  const milliseconds = Date.parse(text);
  if (Number.isNaN(milliseconds)) throw badRequest("The time in updated-at cannot be read.");
  return Math.floor(milliseconds / 1000);
}
