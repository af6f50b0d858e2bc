import { ApiError, badRequest } from "../http/api-error";
import type { Database } from "./database";
import type { FileRecord } from "./entities";
import { foldedName, nameKey, typeKey } from "./name-key";

/** put.io says 255 without a unit; here it is bytes of UTF-8, as file systems count. */
export const MAX_NAME_BYTES = 255;

/**
 * The name under which put.io would store what a client sent: the very same, but for the backslash, which it turns into
 * a hyphen. Throws 400 `EMPTY_NAME`, `SLASH_IN_NAME`, `NAME_TOO_LONG`, and `BadRequest` for a NUL.
 */
export function cleanName(given: string | null): string {
  const name = (given ?? "").replaceAll("\\", "-");
  if (name === "") throw refusal("EMPTY_NAME", "The name must not be empty.");
  if (name.includes("/")) throw refusal("SLASH_IN_NAME", "The name must not contain a slash.");
  if (name.includes("\0")) throw badRequest("The name must not contain a NUL.");
  if (Buffer.byteLength(name) > MAX_NAME_BYTES) throw refusal("NAME_TOO_LONG", "The name is too long.");
  return name;
}

/** 400 `NAME_ALREADY_EXIST`, in put.io's own words. */
export function nameTaken(): ApiError {
  return refusal("NAME_ALREADY_EXIST", "Name already exist");
}

/** A name in a folder; `id` is the file that would bear it, where there is one already. */
type Spot = { userId: number; parentId: number; name: string; id?: number };

/** Whether the folder holds this very name, letter for letter, in another entry. */
export function isTaken(database: Database, { userId, parentId, name, id = 0 }: Spot): boolean {
  return (
    database.get(
      `SELECT 1 AS yes FROM files INDEXED BY files_by_exact_name
       WHERE parent_id = ? AND name = ? AND user_id = ? AND id <> ? LIMIT 1`,
      ...[parentId, name, userId, id],
    ) !== undefined
  );
}

/** The name itself, or `Name (1).ext`, `Name (2).ext`, …: the first that the folder does not hold yet. */
export function freeName(database: Database, spot: Spot): string {
  if (!isTaken(database, spot)) return spot.name;
  for (let number = 1; ; number++) {
    const name = numberedName(spot.name, number);
    if (!isTaken(database, { ...spot, name })) return name;
  }
}

/** Gives a row another name. The search index learns of it later (search-index.ts). */
export function renameRow(
  database: Database,
  { file, name, now }: { file: FileRecord; name: string; now: number },
): void {
  database.run(
    "UPDATE files SET name = ?, name_key = ?, type_key = ?, updated_at = ? WHERE id = ?",
    ...[name, nameKey(name), typeKey({ ...file, name }), now, file.id],
  );
  database.run(
    "INSERT OR REPLACE INTO search_renames (file_id, search_key, renamed_at) VALUES (?, ?, ?)",
    ...[file.id, foldedName(name), now],
  );
}

/** `Name.mp4` and 2 → `Name (2).mp4`, within 255 bytes. */
export function numberedName(name: string, number: number): string {
  return shortenedName(name, ` (${number})`);
}

/** A name of at most 255 bytes: what is too long is cut before the extension, and before `suffix`, which is put there. */
export function shortenedName(name: string, suffix = ""): string {
  const extension = /.(\.[^.]{1,16})$/s.exec(name)?.[1] ?? "";
  const end = suffix + extension;
  const letters = [...name.slice(0, name.length - extension.length)];
  while (Buffer.byteLength(letters.join("") + end) > MAX_NAME_BYTES) letters.pop();
  return letters.join("") + end;
}

function refusal(errorType: string, message: string): ApiError {
  return new ApiError(400, errorType, { message });
}
