import type { PutioApi } from "./api";
import { PutioError } from "./errors";
import { FILE_TYPES, type FileType } from "./file";
import { persist } from "./persist";
import { type CallOptions, request } from "./request";
import { list, number, object, type Parsed, text } from "./schema";
import { type FileSelection, trashSelectionFields } from "./selection";
import { maybeNumber, maybeText, okSchema, oneOf, utc } from "./wire";

/** Something in the trash. Only what was itself deleted stands there, not what lay inside it. */
export type TrashFile = {
  id: number;
  name: string;
  /** Where it lay; null for the root and where put.io no longer knows. The folder may be gone. */
  parentId: number | null;
  sizeBytes: number;
  fileType: FileType;
  contentType: string | null;
  createdAt: string;
  deletedAt: string;
  /** When put.io deletes it for good. */
  expiresAt: string;
  hasThumbnail: boolean;
};

const wireTrashFileSchema = object({
  id: number,
  name: text,
  parent_id: maybeNumber,
  size: maybeNumber,
  file_type: maybeText,
  content_type: maybeText,
  created_at: text,
  deleted_at: text,
  expiration_date: text,
  screenshot: (value) => value,
});

const trashSchema = object({
  files: list(wireTrashFileSchema),
  cursor: maybeText,
  total: maybeNumber,
  trash_size: maybeNumber,
});

/** The first page of the trash and the space that all of it holds (contract, 4.1). */
export async function listTrash(
  api: PutioApi,
  { perPage = 50, signal }: CallOptions & { perPage?: number | undefined },
): Promise<{ files: TrashFile[]; cursor: string | null; total: number | null; sizeBytes: number }> {
  const wire = await request(api, {
    operation: "listTrash",
    path: "/trash/list",
    query: { per_page: perPage },
    schema: trashSchema,
    signal,
  });
  return {
    files: wire.files.map(toTrashFile),
    cursor: wire.cursor || null,
    total: wire.total,
    sizeBytes: wire.trash_size ?? 0,
  };
}

/** The next page; a cursor that put.io no longer knows ends in `bad-request`. */
export async function continueTrash(
  api: PutioApi,
  { cursor, perPage, signal }: CallOptions & { cursor: string; perPage?: number | undefined },
): Promise<{ files: TrashFile[]; cursor: string | null }> {
  const wire = await request(api, {
    operation: "continueTrash",
    method: "POST",
    path: "/trash/list/continue",
    form: { cursor, per_page: perPage },
    schema: trashSchema,
    signal,
  });
  return { files: wire.files.map(toTrashFile), cursor: wire.cursor || null };
}

type TrashOptions = CallOptions & { selection: FileSelection };

/**
 * Asks for files back. It takes put.io a while: they are there when `getFile` finds them, perhaps under another name, or in
 * the root if their folder is gone (contract, 4.1). Ends in `not-found` (TRASH_FILE_NOT_FOUND) when one of them is not in
 * the trash, `bad-request` when there are too many at once (TRASH_RESTORE_TOO_MANY_FILES).
 */
export function restoreFiles(api: PutioApi, { selection, signal }: TrashOptions): Promise<void> {
  return change(api, { operation: "restoreFiles", path: "/trash/restore", selection, signal });
}

/** Deletes for good what is in the trash. */
export function deleteFromTrash(api: PutioApi, { selection, signal }: TrashOptions): Promise<void> {
  return change(api, { operation: "deleteFromTrash", path: "/trash/delete", selection, signal });
}

/** Deletes for good everything that is in the trash. */
export async function emptyTrash(api: PutioApi, { signal }: CallOptions): Promise<void> {
  const call = { operation: "emptyTrash", path: "/trash/empty", form: {}, schema: okSchema, signal } as const;
  await persist(() => request(api, { ...call, method: "POST" }), { isRepeatable: true, signal });
}

async function change(
  api: PutioApi,
  { selection, ...call }: TrashOptions & { operation: string; path: string },
): Promise<void> {
  const form = trashSelectionFields(selection, call);
  await persist(
    async (mayBeDone) => {
      try {
        await request(api, { ...call, method: "POST", form, schema: okSchema });
      } catch (error) {
        // Not there any more, because the try whose reply was lost has taken it out.
        const isGone = error instanceof PutioError && error.code === "not-found";
        if (!mayBeDone || !isGone) throw error;
      }
    },
    { isRepeatable: true, signal: call.signal },
  );
}

function toTrashFile(wire: Parsed<typeof wireTrashFileSchema>): TrashFile {
  return {
    id: wire.id,
    name: wire.name,
    parentId: wire.parent_id,
    sizeBytes: wire.size ?? 0,
    fileType: oneOf(FILE_TYPES, wire.file_type, "FILE"),
    contentType: wire.content_type,
    createdAt: utc(wire.created_at),
    deletedAt: utc(wire.deleted_at),
    expiresAt: utc(wire.expiration_date),
    hasThumbnail: Boolean(wire.screenshot),
  };
}
