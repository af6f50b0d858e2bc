import type { PutioFile } from "@/lib/putio/file";
import type { Visit } from "@/lib/putio/visit";

/** The file or folder that a link is of, as far as the link itself describes it; null for any other. */
export function linkedFile({ file, createdAt }: Visit, fileId: number): PutioFile | null {
  if (fileId !== file.id) return null;
  return {
    id: file.id,
    parentId: null,
    name: file.name,
    fileType: file.fileType,
    folderType: "REGULAR",
    sizeBytes: 0,
    contentType: null,
    crc32: null,
    createdAt,
    updatedAt: createdAt,
    firstAccessedAt: null,
    isShared: true,
    isHidden: false,
    isMp4Available: false,
    needsConversion: null,
    mp4SizeBytes: null,
    positionSeconds: 0,
    sortBy: null,
    senderName: null,
    hasThumbnail: false,
    video: null,
  };
}
