import type { PutioApi } from "@/lib/putio/api";
import type { PutioFile } from "@/lib/putio/file";
import { searchFiles } from "@/lib/putio/files";

/** Something in the account of the same name. `isSame`: of the same size as well, so nobody needs it twice. */
export type Namesake = { file: Pick<PutioFile, "id" | "name" | "parentId" | "fileType">; isSame: boolean };

/** put.io refuses long questions; the beginning of a name finds it as well. */
const LONGEST_QUERY = 100;

/** Looks for what a link would bring among the files that are there, by name and size. */
export async function findNamesake(
  api: PutioApi,
  wanted: { name: string; sizeBytes: number | null; signal?: AbortSignal | undefined },
): Promise<Namesake | null> {
  const { name, sizeBytes, signal } = wanted;
  const query = name.slice(0, LONGEST_QUERY).toWellFormed().trim();
  if (query === "") return null;
  const { files } = await searchFiles(api, { query, signal });
  const namesakes = files.filter((file) => !file.isShared && isSameName(file.name, name));
  const same = namesakes.find((file) => sizeBytes !== null && file.sizeBytes === sizeBytes);
  const file = same ?? namesakes[0];
  return file ? { file, isSame: same !== undefined } : null;
}

function isSameName(left: string, right: string): boolean {
  return left.normalize().toLowerCase() === right.normalize().toLowerCase();
}
