import type { PutioFile } from "@/lib/putio/file";

type Copied = Pick<PutioFile, "fileType" | "isMp4Available" | "mp4SizeBytes" | "sizeBytes" | "contentType">;

/**
 * Whether put.io keeps an MP4 beside the file that can be deleted or saved by itself. It calls a file that is an MP4 already its
 * own copy, of the same size.
 */
export function hasMp4Copy({
  fileType,
  isMp4Available,
  mp4SizeBytes,
  sizeBytes,
  contentType,
}: Copied): boolean {
  if (fileType !== "VIDEO" || !isMp4Available) return false;
  if (mp4SizeBytes !== null) return mp4SizeBytes !== sizeBytes;
  return !contentType?.startsWith("video/mp4");
}
