import type { TrashFile } from "@/lib/putio/trash";

/** An item of the trash for tests. */
export function trashFileOf(given: Partial<TrashFile> = {}): TrashFile {
  return {
    id: 1,
    name: "Night Train.mkv",
    parentId: 0,
    sizeBytes: 734_003_200,
    fileType: "VIDEO",
    contentType: "video/x-matroska",
    createdAt: "2025-03-12T08:00:00Z",
    deletedAt: "2025-06-01T08:00:00Z",
    expiresAt: "2025-07-01T08:00:00Z",
    hasThumbnail: false,
    ...given,
  };
}
