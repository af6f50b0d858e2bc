import { z } from "zod";
import { badRequest } from "../http/api-error";
import { FILE_TYPES } from "./entities";
import { FILE_SORTS } from "./listing";

const positionSchema = z.object({ rank: z.int(), key: z.union([z.string(), z.number()]), id: z.int() });

const filterSchema = z.object({
  fileTypes: z.array(z.enum(FILE_TYPES)).max(FILE_TYPES.length),
  contentType: z.string().nullable(),
  isHiddenShown: z.boolean(),
});

/**
 * A listing that can be taken up again, complete in itself: it outlives a restart, and bulk operations can read from it
 * what "everything in this listing" means. `offset` counts where there is no folder of rows (shared items).
 */
const listCursorSchema = z.object({
  kind: z.literal("list"),
  userId: z.int(),
  parentId: z.int(),
  sort: z.enum(FILE_SORTS),
  filter: filterSchema,
  flags: z.array(z.string()),
  perPage: z.int().min(1).max(1000),
  after: positionSchema.nullable(),
  offset: z.int().min(0),
});

const searchCursorSchema = z.object({
  kind: z.literal("search"),
  userId: z.int(),
  query: z.string().max(1000),
  perPage: z.int().min(1).max(1000),
  after: z.object({ key: z.string(), id: z.int() }),
});

export type ListCursor = z.infer<typeof listCursorSchema>;
export type SearchCursor = z.infer<typeof searchCursorSchema>;

/** Writes a cursor as the opaque text that clients send back. */
export function encodeCursor(cursor: ListCursor | SearchCursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString("base64url");
}

/** Reads a list cursor of this user. Throws 400 on anything else. */
export function decodeListCursor(text: string, userId: number): ListCursor {
  return own(listCursorSchema.safeParse(parse(text)).data, userId);
}

/** Reads a search cursor of this user. Throws 400 on anything else. */
export function decodeSearchCursor(text: string, userId: number): SearchCursor {
  return own(searchCursorSchema.safeParse(parse(text)).data, userId);
}

function own<Cursor extends { userId: number }>(cursor: Cursor | undefined, userId: number): Cursor {
  if (cursor === undefined || cursor.userId !== userId) throw badRequest("The cursor is not valid.");
  return cursor;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
  } catch {
    return null;
  }
}
