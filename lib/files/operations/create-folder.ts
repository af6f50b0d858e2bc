import type { PutioFile } from "@/lib/putio/file";
import { createFolder, getChild } from "@/lib/putio/organise";
import { insertFile } from "../cached-rows";
import { targetsOf } from "../targets";
import { aboutTargets } from "./about-targets";
import type { OperationDeps } from "./deps";
import type { OperationSpec } from "./operation";
import { isUncertain } from "./patience";
import { trashSpec } from "./trash-files";

type NewFolder = { parentId: number; name: string };

/** Makes a folder and shows it in its parent. Ends in put.io's error, for whoever typed the name to see. */
export async function makeFolder(deps: OperationDeps, { parentId, name }: NewFolder): Promise<PutioFile> {
  const { api, client } = deps;
  const folder = await createFolder(api, { parentId, name }).catch(async (error: unknown) => {
    if (!isUncertain(error)) throw error;
    // No answer came; perhaps the folder did.
    const made = await getChild(api, { parentId, name }).catch(() => null);
    if (made?.fileType === "FOLDER" && made.sizeBytes === 0) return made;
    throw error;
  });
  insertFile(client, folder);
  return folder;
}

/** The same for the log, once it is there. */
export function createdFolderSpec(deps: OperationDeps, folder: PutioFile): OperationSpec {
  const targets = targetsOf([folder], folder.parentId);
  return {
    kind: "create-folder",
    verb: { doing: "Creating", done: "Created" },
    ...aboutTargets(targets),
    work: async () => ({ done: 1, skipped: 0, failed: [] }),
    undo: () => trashSpec(deps, targets),
  };
}
