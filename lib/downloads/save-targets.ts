import type { FileTargets } from "@/lib/files/targets";
import { requestFileLinks } from "@/lib/query/file-links";
import { routes } from "@/lib/routes";
import { MOST_ONE_BY_ONE } from "./download-ways";
import { linkTargetsOf } from "./link-targets";
import { saveOneByOne } from "./save-file";

/** Saves each file by itself, those in folders too; `isCut` where there were more than one lets begin. */
export async function saveTargets(
  targets: FileTargets,
  { signal }: { signal: AbortSignal },
): Promise<{ isCut: boolean }> {
  const { fileIds, isCut } = await fileIdsOf(targets, signal);
  const some = fileIds.slice(0, MOST_ONE_BY_ONE);
  await saveOneByOne(some.map(routes.mediaDownload), { signal });
  return { isCut: isCut || some.length < fileIds.length };
}

/** What lies in folders, our server finds out, as it does for a list of links. */
async function fileIdsOf(
  targets: FileTargets,
  signal: AbortSignal,
): Promise<{ fileIds: number[]; isCut: boolean }> {
  const { selection, files } = targets;
  const isFlat = selection.kind === "files" && files.every(({ fileType }) => fileType !== "FOLDER");
  if (isFlat) return { fileIds: [...selection.fileIds], isCut: false };
  const asked = linkTargetsOf(targets);
  if (!asked) return { fileIds: [], isCut: true };
  const { links, isCut } = await requestFileLinks({ targets: asked, signal });
  return { fileIds: links.map(({ fileId }) => fileId), isCut };
}
