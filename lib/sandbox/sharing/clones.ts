import { findPlace, type Viewpoint } from "../access";
import type { Sandbox } from "../create-sandbox";
import { ApiError } from "../http/api-error";
import type { CloneOutcome, CloneRecord } from "../state/clones";
import { copyTree } from "../state/copy-files";
import type { FileRecord } from "../state/entities";
import { freeName } from "../state/file-names";
import { phaseOf, planJob } from "../state/schedule";
import type { Store } from "../state/store";

const WAIT_SECONDS = 1;
const SHORTEST_SECONDS = 3;
const LONGEST_SECONDS = 120;
const FILES_A_SECOND = 500;

/** How much of what friends share may be copied. Guesses: put.io only says what it answers beyond them. */
export type CloneLimits = {
  /** Files and folders that one call names. */
  files: number;
  /** Everything below them. */
  children: number;
  /** Clones of one user that are not done. */
  open: number;
};

export const DEFAULT_CLONE_LIMITS: CloneLimits = { files: 1000, children: 10_000, open: 3 };

/** Begins to copy friends' files into a folder of the user's. Throws put.io's three refusals, all 400. */
export function startClone(
  { store, clock, limits }: Sandbox,
  plan: { userId: number; files: readonly FileRecord[]; childCount: number; parentId: number },
): number {
  const { userId, files, childCount, parentId } = plan;
  const { files: maxFiles, children, open } = limits.clones;
  if (files.length > maxFiles) {
    throw refusal("TooManyFilesError", `At most ${maxFiles} files can be copied at once.`);
  }
  if (childCount > children) {
    throw refusal("TooManyChildrenError", `These folders hold more than ${children} files.`);
  }
  if (store.clones.countOpen(userId) >= open) {
    throw refusal("ConcurrentLimitError", "Wait until the files that you copied before are there.");
  }
  const workSeconds = SHORTEST_SECONDS + Math.floor((files.length + childCount) / FILES_A_SECOND);
  const schedule = planJob(clock.now(), {
    waitSeconds: WAIT_SECONDS,
    workSeconds: Math.min(LONGEST_SECONDS, workSeconds),
  });
  return store.clones.create({ userId, rootIds: files.map(({ id }) => id), parentId, ...schedule });
}

/** put.io's object of a clone. */
export function cloneJson({ clock }: Sandbox, clone: CloneRecord): Record<string, unknown> {
  const { id, outcome, message } = clone;
  if (outcome === "copied") return { id, shared_file_clone_status: "DONE" };
  if (outcome === "failed") return { id, shared_file_clone_status: "ERROR", error_msg: message };
  const isBegun = phaseOf(clone, clock.now()).kind === "working";
  return { id, shared_file_clone_status: isBegun ? "PROCESSING" : "NEW" };
}

/** Makes the copies that are due. What is not shared any more by then is not copied. */
export function settleClones({ store, clock }: Sandbox): void {
  for (const clone of store.clones.due(clock.now())) {
    store.database.transaction(() => store.clones.finish(clone.id, copyAll(store, clone)));
  }
}

function copyAll(store: Store, clone: CloneRecord): { outcome: CloneOutcome; message: string | null } {
  const viewer = store.users.get(clone.userId);
  if (viewer === null) return failed("The account is gone.");
  const view = { store, viewer };
  const files = clone.rootIds.flatMap((id) => seenFile(view, id) ?? []);
  if (files.length < clone.rootIds.length) return failed("These files are not shared with you any more.");
  if (!isOwnFolder(view, clone.parentId)) return failed("The folder to copy into is gone.");
  const sizeBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0);
  if (sizeBytes > viewer.diskSizeBytes - viewer.usedBytes) return failed("Your disk has no room for them.");
  for (const file of files) {
    const place = { userId: viewer.id, parentId: clone.parentId, name: file.name };
    const to = { ...place, name: freeName(store.database, place) };
    copyTree(store.database, { file, to, now: store.clock.now() });
  }
  return { outcome: "copied", message: null };
}

function seenFile(view: Viewpoint, id: number): FileRecord | null {
  const place = findPlace(view, id);
  return place?.kind === "file" ? place.file : null;
}

function isOwnFolder({ store, viewer }: Viewpoint, folderId: number): boolean {
  const folder = folderId === 0 ? null : store.files.get(folderId);
  return folderId === 0 || (folder?.userId === viewer.id && folder.fileType === "FOLDER");
}

function failed(message: string): { outcome: CloneOutcome; message: string } {
  return { outcome: "failed", message };
}

function refusal(what: string, message: string): ApiError {
  return new ApiError(400, `SharedFileClone${what}`, { message });
}
