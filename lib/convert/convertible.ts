import type { FileTargets } from "@/lib/files/targets";
import type { PutioFile } from "@/lib/putio/file";

type Candidate = Pick<PutioFile, "fileType" | "needsConversion" | "isMp4Available">;

/** A video that has no MP4 copy and may need one. Where put.io did not say whether it does, asking costs nothing. */
export function isConvertible({ fileType, needsConversion, isMp4Available }: Candidate): boolean {
  return fileType === "VIDEO" && needsConversion !== false && !isMp4Available;
}

/** What of a selection is put to put.io: films by their ids, and folders, whose films are not known here. */
export function conversionParts({ files }: Pick<FileTargets, "files">): {
  videos: PutioFile[];
  folders: PutioFile[];
} {
  return {
    videos: files.filter(isConvertible),
    folders: files.filter(({ fileType }) => fileType === "FOLDER"),
  };
}
