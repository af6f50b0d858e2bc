import "server-only";
import type { PutioApi } from "../putio/api";
import { PutioError } from "../putio/errors";
import type { PutioFile } from "../putio/file";
import { getChild } from "../putio/organise";

export type ResolvedPath =
  | { kind: "found"; file: Pick<PutioFile, "id" | "fileType"> }
  | {
      kind: "missing";
      /** The folders that exist, from the root down, without the root itself. */
      found: Pick<PutioFile, "id" | "name">[];
      missingName: string;
    };

const ROOT: Pick<PutioFile, "id" | "name" | "fileType"> = { id: 0, name: "", fileType: "FOLDER" };

/**
 * Follows names from the root down, each by one call for the child of exactly that name (contract, 2.4), so that a folder of a hundred
 * thousand costs no more than one of ten. Of two children with one name put.io answers one.
 */
export async function resolvePath(api: PutioApi, names: readonly string[]): Promise<ResolvedPath> {
  const found: PutioFile[] = [];
  for (const name of names) {
    const above = found.at(-1) ?? ROOT;
    const child = above.fileType === "FOLDER" ? await childOf(api, { parentId: above.id, name }) : null;
    if (child === null) {
      const folders = found.filter(({ fileType }) => fileType === "FOLDER");
      return { kind: "missing", found: folders.map(({ id, name }) => ({ id, name })), missingName: name };
    }
    found.push(child);
  }
  return { kind: "found", file: found.at(-1) ?? ROOT };
}

/** null: there is none. put.io also refuses names that no file can have, which comes to the same. */
async function childOf(api: PutioApi, child: { parentId: number; name: string }): Promise<PutioFile | null> {
  try {
    return await getChild(api, child);
  } catch (error) {
    const isNone =
      error instanceof PutioError && (error.code === "not-found" || error.code === "bad-request");
    if (isNone) return null;
    throw error;
  }
}
