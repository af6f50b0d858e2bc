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

/** A listing of what a public link shows: it opens nothing to whoever came by another link, and nothing to its owner. */
const visitCursorSchema = listCursorSchema.extend({ kind: z.literal("visit"), linkId: z.int() });

const searchCursorSchema = z.object({
  kind: z.literal("search"),
  userId: z.int(),
  query: z.string().max(1000),
  perPage: z.int().min(1).max(1000),
  after: z.object({ key: z.string(), id: z.int() }),
});

/**
 * What a partial delete has left over: the same selection once more. `newestId` keeps out what has come into the listing
 * since the first call.
 */
const deleteCursorSchema = z.object({
  kind: z.literal("delete"),
  userId: z.int(),
  selection: z.union([
    z.object({ kind: z.literal("ids"), ids: z.array(z.int()) }),
    z.object({
      kind: z.literal("listing"),
      cursor: z.union([listCursorSchema, searchCursorSchema]),
      excludedIds: z.array(z.int()),
    }),
  ]),
  newestId: z.int(),
});

const trashCursorSchema = z.object({
  kind: z.literal("trash"),
  userId: z.int(),
  perPage: z.int().min(1).max(1000),
  after: z.object({ deletedAt: z.int(), id: z.int() }),
});

const transferCursorSchema = z.object({
  kind: z.literal("transfers"),
  userId: z.int(),
  perPage: z.int().min(1).max(1000),
  before: z.int(),
});

export type ListCursor = z.infer<typeof listCursorSchema>;
export type VisitCursor = z.infer<typeof visitCursorSchema>;
export type SearchCursor = z.infer<typeof searchCursorSchema>;
export type DeleteCursor = z.infer<typeof deleteCursorSchema>;
export type TrashCursor = z.infer<typeof trashCursorSchema>;
export type TransferCursor = z.infer<typeof transferCursorSchema>;

type Cursor = ListCursor | VisitCursor | SearchCursor | DeleteCursor | TrashCursor | TransferCursor;

/** Writes a cursor as the opaque text that clients send back. */
export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString("base64url");
}

/** Reads a list cursor of this user. Throws 400 on anything else. */
export function decodeListCursor(text: string, userId: number): ListCursor {
  return own(listCursorSchema.safeParse(parse(text)).data, userId);
}

/** Reads a cursor of the listing of a public link. Throws 400 on anything else. */
export function decodeVisitCursor(
  text: string,
  { userId, linkId }: { userId: number; linkId: number },
): VisitCursor {
  const cursor = own(visitCursorSchema.safeParse(parse(text)).data, userId);
  if (cursor.linkId !== linkId) throw badRequest("The cursor is not valid.");
  return cursor;
}

/** Reads a search cursor of this user. Throws 400 on anything else. */
export function decodeSearchCursor(text: string, userId: number): SearchCursor {
  return own(searchCursorSchema.safeParse(parse(text)).data, userId);
}

/** Reads a cursor that stands for what a bulk call is about: of a listing or of a search. Throws 400 on anything else. */
export function decodeBulkCursor(text: string, userId: number): ListCursor | SearchCursor {
  return own(z.union([listCursorSchema, searchCursorSchema]).safeParse(parse(text)).data, userId);
}

/** Reads the cursor of a partial delete; null when it is a cursor of another kind. */
export function findDeleteCursor(text: string, userId: number): DeleteCursor | null {
  const cursor = deleteCursorSchema.safeParse(parse(text)).data;
  return cursor === undefined ? null : own(cursor, userId);
}

/** Reads a cursor of this user's trash. Throws 400 on anything else. */
export function decodeTrashCursor(text: string, userId: number): TrashCursor {
  return own(trashCursorSchema.safeParse(parse(text)).data, userId);
}

/** Reads a cursor of this user's transfers. Throws 400 on anything else. */
export function decodeTransferCursor(text: string, userId: number): TransferCursor {
  return own(transferCursorSchema.safeParse(parse(text)).data, userId);
}

function own<Own extends { userId: number }>(cursor: Own | undefined, userId: number): Own {
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
