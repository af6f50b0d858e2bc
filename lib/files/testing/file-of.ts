import type { PutioFile } from "@/lib/putio/file";

/** A file for tests: a plain film unless the test says what matters to it. */
export function fileOf(given: Partial<PutioFile> = {}): PutioFile {
  return {
    id: 1,
    parentId: 0,
    name: "Night Train.mkv",
    fileType: "VIDEO",
    folderType: "REGULAR",
    sizeBytes: 734_003_200,
    contentType: "video/x-matroska",
    crc32: "0badcafe",
    createdAt: "2025-03-12T08:00:00Z",
    updatedAt: "2025-03-12T08:00:00Z",
    firstAccessedAt: null,
    isShared: false,
    isHidden: false,
    isMp4Available: false,
    needsConversion: false,
    mp4SizeBytes: null,
    positionSeconds: 0,
    sortBy: null,
    senderName: null,
    hasThumbnail: false,
    video: null,
    ...given,
  };
}
