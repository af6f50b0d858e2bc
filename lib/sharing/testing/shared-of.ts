import { fileOf } from "@/lib/files/testing/file-of";
import type { PublicLink } from "@/lib/putio/public-links";
import type { FileShares, SharedFile } from "@/lib/putio/sharing";

/** A file of one's own that somebody sees. */
export function sharedOf(fields: Partial<SharedFile> & { id: number }): SharedFile {
  return { ...fileOf({ name: `Film ${fields.id}.mkv`, ...fields }), sharedWith: fields.sharedWith ?? 1 };
}

export function seenBy(...userNames: string[]): FileShares {
  const shares = userNames.map((userName, index) => ({ shareId: 100 + index, userName, avatarUrl: null }));
  return { kind: "friends", shares };
}

export function linkOf(
  fields: Partial<Omit<PublicLink, "file">> & { fileId: number; name?: string },
): PublicLink {
  const { fileId, name = `Film ${fileId}.mkv`, ...given } = fields;
  return {
    id: 1000 + fileId,
    address: `/link/sealed-${fileId}`,
    createdAt: "2025-06-01T00:00:00Z",
    expiresAt: null,
    ...given,
    file: { id: fileId, name, fileType: "VIDEO" },
  };
}
