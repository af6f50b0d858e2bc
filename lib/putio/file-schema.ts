import {
  FILE_SORT_KEYS,
  FILE_TYPES,
  type FileSort,
  type FolderType,
  type PutioFile,
  type VideoMetadata,
} from "./file";
import { maybe, number, object, type Parsed, text } from "./schema";
import { maybeFlag, maybeNumber, maybeText, oneOf, utc } from "./wire";

const videoMetadataSchema = object({
  width: maybeNumber,
  height: maybeNumber,
  codec: maybeText,
  duration: maybeNumber,
  aspect_ratio: maybeNumber,
});

/** put.io's file object (contract, 2.1), as far as it is shown; unknown keys are stripped. */
export const wireFileSchema = object({
  id: number,
  name: text,
  parent_id: maybeNumber,
  file_type: maybeText,
  folder_type: maybeText,
  size: maybeNumber,
  content_type: maybeText,
  crc32: maybeText,
  created_at: maybeText,
  updated_at: maybeText,
  first_accessed_at: maybeText,
  is_shared: maybeFlag,
  is_hidden: maybeFlag,
  is_mp4_available: maybeFlag,
  need_convert: maybeFlag,
  mp4_size: maybeNumber,
  start_from: maybeNumber,
  sort_by: maybeText,
  sender_name: maybeText,
  screenshot: maybeText,
  video_metadata: maybe(videoMetadataSchema),
});
type WireFile = Parsed<typeof wireFileSchema>;

/** The reply of every call that answers one file. */
export const fileReplySchema = object({ file: wireFileSchema });

/** Asked of each file that is shown, beyond the plain file object. */
export const SHOWN = { mp4_status: 1, video_metadata: 1 } as const;

const FOLDER_TYPES: readonly FolderType[] = ["REGULAR", "SHARED_ROOT", "SHARED_FRIEND"];
/** For the synthetic folders (`-2`), which put.io may send without times. */
const EPOCH = "1970-01-01T00:00:00Z";

/** The rename from put.io's words to ours. */
export function toFile(wire: WireFile): PutioFile {
  const createdAt = wire.created_at ? utc(wire.created_at) : EPOCH;
  return {
    id: wire.id,
    parentId: wire.parent_id ?? null,
    name: wire.name,
    fileType: oneOf(FILE_TYPES, wire.file_type, "FILE"),
    folderType: oneOf(FOLDER_TYPES, wire.folder_type, "REGULAR"),
    sizeBytes: wire.size ?? 0,
    contentType: wire.content_type ?? null,
    crc32: wire.crc32 ?? null,
    createdAt,
    updatedAt: wire.updated_at ? utc(wire.updated_at) : createdAt,
    firstAccessedAt: wire.first_accessed_at ? utc(wire.first_accessed_at) : null,
    isShared: wire.is_shared ?? false,
    isHidden: wire.is_hidden ?? false,
    isMp4Available: wire.is_mp4_available ?? false,
    needsConversion: wire.need_convert ?? null,
    mp4SizeBytes: wire.mp4_size ?? null,
    positionSeconds: Math.max(0, wire.start_from ?? 0),
    sortBy: toFileSort(wire.sort_by),
    senderName: wire.sender_name ?? null,
    hasThumbnail: Boolean(wire.screenshot),
    video: wire.video_metadata ? toVideoMetadata(wire.video_metadata) : null,
  };
}

const FILE_SORTS: readonly FileSort[] = FILE_SORT_KEYS.flatMap(
  (key) => [`${key}_ASC`, `${key}_DESC`] as const,
);

/** null for a missing sort and for one that put.io may add later. */
export function toFileSort(value: string | null): FileSort | null {
  return oneOf(FILE_SORTS, value, null);
}

function toVideoMetadata(wire: Parsed<typeof videoMetadataSchema>): VideoMetadata {
  return {
    widthPx: wire.width ?? null,
    heightPx: wire.height ?? null,
    codec: wire.codec ?? null,
    durationSeconds: wire.duration ?? null,
    aspectRatio: wire.aspect_ratio ?? null,
  };
}
