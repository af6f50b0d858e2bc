import type { PutioApi } from "./api";
import { PutioError } from "./errors";
import type { PutioFile } from "./file";
import { toFile, wireFileSchema } from "./file-schema";
import { continueFolder, getFile, listFolder } from "./files";
import { persist } from "./persist";
import { type CallOptions, request } from "./request";
import { list, maybe, number, object, type Parsed, type Schema, text } from "./schema";
import { type FileSelection, selectionFields } from "./selection";
import { maybeText, okSchema } from "./wire";

/** Something of one's own that others see. */
export type SharedFile = PutioFile & {
  /** Every friend, or how many of them. */
  sharedWith: "everyone" | number;
};

/** One friend's right to see one file; `shareId` is what is revoked. */
export type Share = { shareId: number; userName: string; avatarUrl: string | null };

/** Who sees a file: every friend there is or will be, or these. Nobody: an empty list. */
export type FileShares = { kind: "everyone" } | { kind: "friends"; shares: readonly Share[] };

/** Of two words for one thing put.io documents both (contract, 2.17): a count, or everyone. */
const sharedWith: Schema<"everyone" | number> = (value) => {
  if (value === "everyone") return value;
  const count = Number(value);
  // It stands among what is shared, so somebody sees it, whatever was sent in place of a number.
  return Number.isFinite(count) && count >= 0 ? count : 1;
};

const withSharing = object({ shared_with: sharedWith });
const sharedFileSchema: Schema<Parsed<typeof wireFileSchema> & Parsed<typeof withSharing>> = (value) => ({
  ...wireFileSchema(value),
  ...withSharing(value),
});
const sharedSchema = object({ shared: list(sharedFileSchema) });

/** Everything of one's own that is shared with friends (contract, 2.17). put.io answers all of it at once. */
export async function listShared(api: PutioApi, { signal }: CallOptions): Promise<SharedFile[]> {
  const call = { operation: "listShared", path: "/files/shared", schema: sharedSchema, signal } as const;
  const wire = await request(api, call);
  return wire.shared.map((file) => ({ ...toFile(file), sharedWith: file.shared_with }));
}

const sharesSchema = object({
  share_type: maybeText,
  shares: maybe(list(object({ share_id: number, user_name: text, user_avatar_url: maybeText }))),
});

/**
 * Who sees a file (contract, 2.17). Ends in `not-found` when it is gone: put.io says 500 there, so the file itself is asked
 * for. A kind of sharing that is not known ends in `bad-reply`: to read it as "nobody" would be the worst of guesses.
 */
export async function getFileShares(
  api: PutioApi,
  { fileId, signal }: CallOptions & { fileId: number },
): Promise<FileShares> {
  const operation = "getFileShares";
  const call = { operation, path: `/files/${fileId}/shared-with-v2`, schema: sharesSchema, signal } as const;
  const wire = await request(api, call).catch(async (error: unknown) => {
    if (error instanceof PutioError && error.status === 500) await getFile(api, { fileId, signal });
    throw error;
  });
  if (wire.share_type === "everyone") return { kind: "everyone" };
  if (wire.share_type !== "friends" && wire.shares === null) {
    throw new PutioError({ code: "bad-reply", operation }, { detail: `shared with ${wire.share_type}` });
  }
  return { kind: "friends", shares: (wire.shares ?? []).map(toShare) };
}

function toShare(wire: { share_id: number; user_name: string; user_avatar_url: string | null }): Share {
  return { shareId: wire.share_id, userName: wire.user_name, avatarUrl: wire.user_avatar_url || null };
}

/**
 * Lets friends see files, folders with all that is and will be in them (contract, 2.17). No friends, and names that put.io would
 * read as something else, throw before anything is asked. `bad-request` (ALREADY_SHARED): by way of a folder above.
 */
export async function shareFiles(
  api: PutioApi,
  options: CallOptions & { selection: FileSelection; friends: "everyone" | readonly string[] },
): Promise<void> {
  const { selection, friends, signal } = options;
  const operation = "shareFiles";
  const form = { ...selectionFields(selection, { operation }), friends: friendsField(friends, operation) };
  const call = { operation, path: "/files/share", form, schema: okSchema, signal } as const;
  await persist(
    async (mayBeDone) => {
      try {
        await request(api, { ...call, method: "POST" });
      } catch (error) {
        // They see it already: by the try whose reply was lost, or by a folder above, which comes to the same.
        const isShared = error instanceof PutioError && error.errorType === "ALREADY_SHARED";
        if (!mayBeDone || !isShared) throw error;
      }
    },
    { isRepeatable: true, signal },
  );
}

/** User names in one field, divided by commas; a friend who is called "everyone" must not become everyone. */
function friendsField(friends: "everyone" | readonly string[], operation: string): string {
  if (friends === "everyone") return friends;
  if (friends.length === 0) throw refusal(operation, "no friends are named");
  const odd = friends.find((name) => name.trim() === "" || name === "everyone" || name.includes(","));
  if (odd !== undefined) throw refusal(operation, `put.io would misread the name ${JSON.stringify(odd)}`);
  return friends.join(",");
}

/**
 * Takes these shares of a file back (contract, 2.17). An empty list throws before anything is asked: put.io reads it as
 * "everyone", which is `revokeAllShares`. Ends in `not-found` when the file is gone.
 */
export async function revokeShares(
  api: PutioApi,
  { fileId, shareIds, signal }: CallOptions & { fileId: number; shareIds: readonly number[] },
): Promise<void> {
  const operation = "revokeShares";
  if (shareIds.length === 0) throw refusal(operation, "no shares are named");
  const odd = shareIds.find((id) => !Number.isSafeInteger(id) || id < 0);
  if (odd !== undefined) throw refusal(operation, `${odd} is no share's id`);
  const isDone = (left: FileShares) =>
    left.kind === "friends" && !left.shares.some(({ shareId }) => shareIds.includes(shareId));
  await unshare(api, { operation, fileId, shares: shareIds.join(","), isDone, signal });
}

/** Takes every share of a file back, those with "everyone" too. Links are another matter (lib/putio/public-links.ts). */
export async function revokeAllShares(
  api: PutioApi,
  { fileId, signal }: CallOptions & { fileId: number },
): Promise<void> {
  const isDone = (left: FileShares) => left.kind === "friends" && left.shares.length === 0;
  await unshare(api, { operation: "revokeAllShares", fileId, shares: "everyone", isDone, signal });
}

type Unsharing = CallOptions & {
  operation: string;
  fileId: number;
  shares: string;
  isDone: (left: FileShares) => boolean;
};

async function unshare(
  api: PutioApi,
  { operation, fileId, shares, isDone, signal }: Unsharing,
): Promise<void> {
  const path = `/files/${fileId}/unshare`;
  const call = { operation, path, form: { shares }, schema: okSchema, signal } as const;
  await persist(
    async (mayBeDone) => {
      try {
        await request(api, { ...call, method: "POST" });
      } catch (error) {
        // Refused the second time, perhaps because the first had taken them back: what is left says whether it had.
        const isRefused = error instanceof PutioError && REFUSED.has(error.code);
        const left = mayBeDone && isRefused ? await getFileShares(api, { fileId, signal }) : null;
        if (left === null || !isDone(left)) throw error;
      }
    },
    { isRepeatable: true, signal },
  );
}

const REFUSED: ReadonlySet<string> = new Set(["not-found", "bad-request"]);

/** put.io's root of what friends share (contract, 2.2). */
const SHARED_ROOT_ID = -2;
const PAGE_ROWS = 1000;

/** What others share with this account: one folder of the type SHARED_FRIEND a friend, named after them (contract, 2.3). */
export async function listSharedWithMe(api: PutioApi, { signal }: CallOptions): Promise<PutioFile[]> {
  const first = await listFolder(api, { folderId: SHARED_ROOT_ID, perPage: PAGE_ROWS, signal });
  const files = [...first.files];
  let { cursor } = first;
  while (cursor !== null) {
    const page = await continueFolder(api, { cursor, perPage: PAGE_ROWS, signal });
    files.push(...page.files);
    // A cursor that leads nowhere would lead there for ever.
    cursor = page.files.length > 0 ? page.cursor : null;
  }
  return files;
}

/** How far a copy of friends' files is. A state of tomorrow reads as `running`. */
export type Clone = {
  state: "waiting" | "running" | "done" | "failed";
  /** put.io's own words on what went wrong; null where there are none. */
  message: string | null;
};

const startSchema = object({ id: number });
const cloneSchema = object({ shared_file_clone_status: maybeText, error_msg: maybeText });

const STATES: Record<string, Clone["state"]> = { NEW: "waiting", DONE: "done", ERROR: "failed" };

/**
 * Has put.io copy friends' files into one's own folder (contract, 2.17). Not repeatable: a second copy would lie beside the
 * first. `bad-request` with SharedFileCloneConcurrentLimitError, …TooManyFilesError or …TooManyChildren[Error].
 */
export async function startClone(
  api: PutioApi,
  { selection, parentId, signal }: CallOptions & { selection: FileSelection; parentId: number },
): Promise<{ cloneId: number }> {
  const operation = "startClone";
  const form = { ...selectionFields(selection, { operation }), parent_id: parentId };
  const call = { operation, path: "/sharing/clone", form, schema: startSchema, signal } as const;
  const wire = await persist(() => request(api, { ...call, method: "POST" }), {
    isRepeatable: false,
    signal,
  });
  return { cloneId: wire.id };
}

/** How far it is; ends in `not-found` (SHARED_FILE_CLONE_NOT_FOUND) when put.io has forgotten it. */
export async function getClone(
  api: PutioApi,
  { cloneId, signal }: CallOptions & { cloneId: number },
): Promise<Clone> {
  const call = { operation: "getClone", path: `/sharing/clone/${cloneId}`, schema: cloneSchema } as const;
  const wire = await request(api, { ...call, signal });
  const status = wire.shared_file_clone_status ?? "";
  const state = Object.hasOwn(STATES, status) ? STATES[status] : undefined;
  return { state: state ?? "running", message: wire.error_msg || null };
}

function refusal(operation: string, detail: string): PutioError {
  return new PutioError({ code: "bad-request", operation }, { detail });
}
