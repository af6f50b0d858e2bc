import type { PutioApi } from "@/lib/putio/api";
import { PutioError } from "@/lib/putio/errors";
import type { Extraction } from "@/lib/putio/extract";
import { getFile, listFolder } from "@/lib/putio/files";

type Extracted = {
  /** Where the archive lies, and the folder that came of it beside it. */
  besideId: number;
  /** The folder to open: what was extracted, or, where put.io made no folder of that name, the one around it. */
  folderId: number;
};

/** put.io says which archive it extracted, not where to. null: the archive is gone, and with it what leads there. */
export async function findExtracted(
  api: PutioApi,
  { fileIds, name }: Pick<Extraction, "fileIds" | "name">,
): Promise<Extracted | null> {
  const [archiveId] = fileIds;
  if (archiveId === undefined) return null;
  const archive = await getFile(api, { fileId: archiveId }).catch(nullIfGone);
  if (!archive || archive.parentId === null) return null;
  const besideId = archive.parentId;
  const { files } = await listFolder(api, { folderId: besideId, sort: "DATE_DESC", perPage: NEWEST });
  const stem = folderNameOf(name || archive.name);
  const folder = files.find((file) => file.fileType === "FOLDER" && isNamedAfter(file.name, stem));
  return { besideId, folderId: folder?.id ?? besideId };
}

/** What was just extracted is among the newest. */
const NEWEST = 50;

/** `Season 1`, or `Season 1 (2)` where there was one of that name before. */
function isNamedAfter(name: string, stem: string): boolean {
  return name === stem || (name.startsWith(`${stem} (`) && /^\(\d+\)$/.test(name.slice(stem.length + 1)));
}

/** `Season 1.part01.rar` and `Season 1.tar.gz` both come to `Season 1`. */
export function folderNameOf(archiveName: string): string {
  return archiveName.replace(
    /(?:\.part\d+)?\.(?:rar|zip|7z|r\d\d|\d{3}|tar|tgz|(?:tar\.)?(?:gz|bz2|xz|zst))$/i,
    "",
  );
}

function nullIfGone(error: unknown): null {
  if (error instanceof PutioError && (error.code === "not-found" || error.code === "gone")) return null;
  throw error;
}
