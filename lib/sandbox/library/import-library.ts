import { createHash } from "node:crypto";
import { realpath, rm, symlink } from "node:fs/promises";
import path from "node:path";
import type { Sandbox } from "../create-sandbox";
import type { UserRecord } from "../state/entities";
import { LibraryInspector } from "./library-inspector";
import { libraryBlobs, linkFolder, type NamedEntry, syncLibrary } from "./sync-library";
import { type LibraryEntry, walkLibrary } from "./walk-library";

/** How long the start waits for the facts about films; the rest is found out while the sandbox runs. */
const START_BUDGET_MS = 5_000;

/**
 * Shows a folder of the user's own in an account's root, read in place and never written to. Called at every start:
 * what changed on disk since is brought into step. Checksums, and the facts about films beyond the first seconds, are
 * worked out in the background; `whenInspected` settles when all is known.
 */
export async function importLibrary(
  sandbox: Sandbox,
  user: UserRecord,
  { directory, budgetMs = START_BUDGET_MS }: { directory: string; budgetMs?: number },
): Promise<{ whenInspected: Promise<void> }> {
  const nowMs = Date.now();
  const root = await realpath(directory);
  const entries: NamedEntry[] = [];
  for await (const entry of walkLibrary(root)) entries.push(await nameEntry(sandbox, root, { entry }));
  syncLibrary(sandbox, user, { directory: root, entries, nowMs });
  const inspector = new LibraryInspector(
    sandbox,
    libraryBlobs(sandbox, root).map((blob) => blob.id),
  );
  sandbox.onClose(() => inspector.stop());
  const whenInspected = inspector.run();
  await inspector.whenProbed(budgetMs);
  return { whenInspected };
}

/**
 * Paths are text everywhere in the sandbox. A file whose path is not UTF-8 gets a link under a plain name in the data
 * directory, for a link's target may be any bytes.
 */
async function nameEntry(
  sandbox: Sandbox,
  root: string,
  { entry }: { entry: LibraryEntry },
): Promise<NamedEntry> {
  const text = entry.path.toString("utf8");
  if (entry.kind === "folder" || Buffer.from(text).equals(entry.path)) {
    return { ...entry, blobPath: text };
  }
  const name = createHash("sha256").update(entry.path).digest("hex").slice(0, 32);
  const folder = linkFolder(root);
  const link = path.join(sandbox.blobFiles.directory(folder), name);
  await rm(link, { force: true });
  await symlink(entry.path, link);
  return { ...entry, blobPath: `${folder}/${name}` };
}
