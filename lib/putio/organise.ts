import type { PutioApi } from "./api";
import { PutioError } from "./errors";
import type { PutioFile } from "./file";
import { fileReplySchema, SHOWN, toFile } from "./file-schema";
import { getFile } from "./files";
import { persist } from "./persist";
import { type CallOptions, request } from "./request";
import { list, maybe, number, object } from "./schema";
import { type FileSelection, selectionFields } from "./selection";
import { maybeNumber, maybeText, okSchema } from "./wire";

/** A file that put.io left as it was, inside a reply that says OK. */
export type ItemFailure = {
  fileId: number;
  /** null where put.io did not name it. */
  name: string | null;
  /** put.io's `error_type`, for `describeItemFailure`. */
  errorType: string | null;
  status: number | null;
};

/** A new folder (contract, 2.6). `bad-request` (EMPTY_NAME, SLASH_IN_NAME, NAME_TOO_LONG) or `conflict` for the name. */
export function createFolder(
  api: PutioApi,
  { parentId, name, signal }: CallOptions & { parentId: number; name: string },
): Promise<PutioFile> {
  const form = { name, parent_id: parentId };
  const isRepeatable = false;
  return create(api, { operation: "createFolder", path: "/files/create-folder", form, isRepeatable, signal });
}

/** A chain of folders, `a/b/c` below the parent; those that exist are used, also by a second try. Answers the last. */
export function createFolderPath(
  api: PutioApi,
  { parentId, path, signal }: CallOptions & { parentId: number; path: string },
): Promise<PutioFile> {
  const form = { path, parent_id: parentId };
  const isRepeatable = true;
  return create(api, {
    operation: "createFolderPath",
    path: "/files/create-folder",
    form,
    isRepeatable,
    signal,
  });
}

/** A copy of a file or folder (contract, 2.6); `conflict` when the name is taken, which put.io also says when it is not. */
export function copyFile(
  api: PutioApi,
  options: CallOptions & { fileId: number; parentId: number; name?: string | undefined },
): Promise<PutioFile> {
  const { fileId, parentId, name, signal } = options;
  const form = { file_id: fileId, parent_id: parentId, name };
  return create(api, { operation: "copyFile", path: "/files/copy", form, isRepeatable: false, signal });
}

type Creation = CallOptions & {
  operation: string;
  path: string;
  form: Record<string, string | number | undefined>;
  /** false: when the reply is lost, the file may be there, and a second one would lie beside it. */
  isRepeatable: boolean;
};

async function create(api: PutioApi, { isRepeatable, ...call }: Creation): Promise<PutioFile> {
  const send = () => request(api, { ...call, method: "POST", schema: fileReplySchema });
  const wire = await persist(send, { isRepeatable, signal: call.signal });
  return toFile(wire.file);
}

/** Another name in the same folder (contract, 2.6); `conflict` when it is taken. */
export async function renameFile(
  api: PutioApi,
  { fileId, name, signal }: CallOptions & { fileId: number; name: string },
): Promise<void> {
  const send = () =>
    request(api, {
      operation: "renameFile",
      method: "POST",
      path: "/files/rename",
      form: { file_id: fileId, name },
      schema: okSchema,
      signal,
    });
  await persist(
    async (mayBeDone) => {
      try {
        await send();
      } catch (error) {
        // The name may be taken by this very file, renamed by the try whose reply was lost.
        const isTaken = error instanceof PutioError && error.code === "conflict";
        const file = mayBeDone && isTaken ? await getFile(api, { fileId, signal }) : null;
        if (file?.name !== name) throw error;
      }
    },
    { isRepeatable: true, signal },
  );
}

const moveSchema = object({
  errors: maybe(
    list(object({ id: number, name: maybeText, error_type: maybeText, status_code: maybeNumber })),
  ),
});

/** Moves into another folder. put.io answers OK even where some, or all, stayed: `failures` names them (contract, 2.7). */
export async function moveFiles(
  api: PutioApi,
  { selection, parentId, signal }: CallOptions & { selection: FileSelection; parentId: number },
): Promise<{ failures: ItemFailure[] }> {
  const operation = "moveFiles";
  const form = { ...selectionFields(selection, { operation }), parent_id: parentId };
  const failures = await persist(
    async (mayBeDone) => {
      const reply = await request(api, {
        ...{ operation, method: "POST", path: "/files/move", form, schema: moveSchema, signal },
      });
      const found = (reply.errors ?? []).map(toFailure);
      return mayBeDone ? withoutMoved(api, { failures: found, parentId, signal }) : found;
    },
    { isRepeatable: true, signal },
  );
  return { failures };
}

function toFailure(wire: {
  id: number;
  name: string | null;
  error_type: string | null;
  status_code: number | null;
}): ItemFailure {
  return { fileId: wire.id, name: wire.name, errorType: wire.error_type, status: wire.status_code };
}

/** After a lost reply: what "failed" the second time because the first had already brought it there has not failed. */
async function withoutMoved(
  api: PutioApi,
  { failures, parentId, signal }: CallOptions & { failures: ItemFailure[]; parentId: number },
): Promise<ItemFailure[]> {
  const left: ItemFailure[] = [];
  for (const failure of failures) {
    const file = await getFile(api, { fileId: failure.fileId, signal }).catch(() => null);
    if (file?.parentId !== parentId) left.push(failure);
  }
  return left;
}

const deleteSchema = object({ skipped: maybeNumber, cursor: maybeText });

/** put.io deletes a large selection piece by piece; this many pieces are more than any account holds. */
const MOST_PIECES = 1000;

/**
 * Deletes: into the trash, or for good with `skipTrash` and where the account has no trash (contract, 2.8). What is already gone
 * counts as done. A large selection comes back with a cursor for the rest, which is followed to its end.
 */
export async function deleteFiles(
  api: PutioApi,
  options: CallOptions & {
    selection: FileSelection;
    skipTrash?: boolean | undefined;
    /** After each piece; there is more than one only where put.io splits the call. */
    onProgress?: ((progress: { pieces: number; skipped: number }) => void) | undefined;
  },
): Promise<{ skipped: number }> {
  const { selection, skipTrash, onProgress, signal } = options;
  const operation = "deleteFiles";
  const query = { skip_nonexistents: true, partial_delete: true, skip_trash: skipTrash || undefined };
  let form = selectionFields(selection, { operation });
  let skipped = 0;
  for (let pieces = 1; pieces <= MOST_PIECES; pieces += 1) {
    const call = { operation, path: "/files/delete", query, form, schema: deleteSchema, signal } as const;
    const reply = await persist(() => request(api, { ...call, method: "POST" }), {
      isRepeatable: true,
      signal,
    });
    skipped += reply.skipped ?? 0;
    onProgress?.({ pieces, skipped });
    if (!reply.cursor) return { skipped };
    // The exclusions once more: what was to stay must stay, whether or not the new cursor remembers them.
    form = { ...form, file_ids: undefined, cursor: reply.cursor };
  }
  throw new PutioError({ code: "bad-reply", operation }, { detail: "the deletion comes to no end" });
}

/** Marks as watched or as new (contract, 2.9); `feature-disabled` when the account keeps no history. */
export async function setWatched(
  api: PutioApi,
  { selection, isWatched, signal }: CallOptions & { selection: FileSelection; isWatched: boolean },
): Promise<void> {
  const operation = "setWatched";
  const form = { ...selectionFields(selection, { operation }), watched: String(isWatched) };
  const call = { operation, path: "/files/watch-status", form, schema: okSchema, signal } as const;
  await persist(() => request(api, { ...call, method: "POST" }), { isRepeatable: true, signal });
}

/** The file of exactly this name in a folder, folders included (contract, 2.4); ends in `not-found`. */
export async function getChild(
  api: PutioApi,
  { parentId, name, signal }: CallOptions & { parentId: number; name: string },
): Promise<PutioFile> {
  const wire = await request(api, {
    operation: "getChild",
    path: `/files/${parentId}/child`,
    query: { name, ...SHOWN },
    schema: fileReplySchema,
    signal,
  });
  return toFile(wire.file);
}

/** Whether this account may write into a folder or change a file (contract, 2.4); a friend's it may not. */
export async function canWrite(
  api: PutioApi,
  { fileId, signal }: CallOptions & { fileId: number },
): Promise<boolean> {
  try {
    await request(api, {
      operation: "canWrite",
      path: `/files/${fileId}/can-write`,
      schema: okSchema,
      signal,
    });
    return true;
  } catch (error) {
    if (error instanceof PutioError && error.code === "forbidden") return false;
    throw error;
  }
}

/** Forgets the saved order of every folder (contract, 2.6). */
export async function resetFolderSorts(api: PutioApi, { signal }: CallOptions): Promise<void> {
  const call = { operation: "resetFolderSorts", path: "/files/remove-sort-by-settings" } as const;
  await persist(() => request(api, { ...call, method: "POST", form: {}, schema: okSchema, signal }), {
    isRepeatable: true,
    signal,
  });
}
