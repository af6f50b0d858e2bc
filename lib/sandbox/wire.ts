import { type Place, SHARED_ROOT_ID, visibleParentId } from "./access";
import { mp4Copy } from "./conversion/mp4-copy";
import type { Sandbox } from "./create-sandbox";
import type { Caller } from "./http/route";
import { type Mp4Facts, mediaInfo, mediaMetadata, mp4Facts, typeWithCodecs } from "./media-facts";
import { sign } from "./signing";
import type { BlobRecord, FileRecord, UserRecord } from "./state/entities";
import { FOLDER_CONTENT_TYPE } from "./state/files";
import { extensionOf } from "./state/name-key";

/** The optional parts of a file object that a caller may ask for. */
export const FILE_FLAGS = [
  "stream_url",
  "mp4_status",
  "mp4_stream_url",
  "video_metadata",
  "media_metadata",
  "codecs",
  "media_info",
] as const;
export type FileFlag = (typeof FILE_FLAGS)[number];

export type FileJson = Record<string, unknown>;

/** put.io's times: UTC, whole seconds, no offset. Go's client fails the whole listing on a trailing `Z`. */
export function wireTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 19);
}

/** Writes file objects for one caller; made once a request, so that what is common to a page is read once. */
export class FileWire {
  readonly #sandbox: Sandbox;
  readonly #viewer: UserRecord;
  readonly #requestUrl: URL;
  readonly #sorts: Map<number, string>;
  #downloadToken: string | null = null;

  constructor(context: { sandbox: Sandbox; url: URL; caller: Caller }) {
    this.#sandbox = context.sandbox;
    this.#viewer = context.caller.user;
    this.#requestUrl = context.url;
    this.#sorts = context.sandbox.store.folderSorts.all(context.caller.user.id);
  }

  /** The file object of whatever a place is: a file, a folder, or one of the synthetic folders. */
  place(place: Place, flags: ReadonlySet<FileFlag>): FileJson {
    const viewer = this.#viewer;
    if (place.kind === "file") return this.file(place.file, flags);
    if (place.kind === "root") {
      return this.#syntheticFolder({
        id: 0,
        parentId: null,
        name: "Your Files",
        sizeBytes: viewer.usedBytes - viewer.trashBytes,
      });
    }
    if (place.kind === "shared-root") {
      const name = "Items shared with you";
      return {
        ...this.#syntheticFolder({ id: SHARED_ROOT_ID, parentId: 0, name }),
        folder_type: "SHARED_ROOT",
      };
    }
    const { folderId, friend } = place;
    const folder = this.#syntheticFolder({ id: folderId, parentId: SHARED_ROOT_ID, name: friend.username });
    return { ...folder, folder_type: "SHARED_FRIEND", is_shared: true, sender_name: friend.username };
  }

  /** The file object of a real file or folder: everything that put.io always sends, and what the flags ask for. */
  file(file: FileRecord, flags: ReadonlySet<FileFlag>): FileJson {
    const store = this.#sandbox.store;
    const blob = file.blobId === null ? null : store.blobs.get(file.blobId);
    const viewing = store.viewings.get(this.#viewer.id, file);
    const screenshot = this.#screenshot(file, blob);
    const mp4 = mp4Facts(file, { blob, copy: mp4Copy(store, file) });
    return {
      id: file.id,
      parent_id: visibleParentId({ store, viewer: this.#viewer }, file),
      name: file.name,
      extension: file.fileType === "FOLDER" ? null : extensionOf(file.name),
      content_type: file.contentType,
      file_type: file.fileType,
      folder_type: "REGULAR",
      size: file.sizeBytes,
      crc32: file.crc32 ?? blob?.crc32 ?? null,
      opensubtitles_hash: null,
      created_at: wireTime(file.createdAt),
      updated_at: wireTime(file.updatedAt),
      first_accessed_at: viewing.firstAccessedAt === null ? null : wireTime(viewing.firstAccessedAt),
      icon: screenshot,
      screenshot,
      is_hidden: file.isHidden,
      is_mp4_available: mp4.isAvailable,
      ...this.#owner(file),
      ...this.#sort(file.id, file.fileType),
      ...(isPlayable(file) ? { start_from: viewing.startFromSeconds } : {}),
      ...this.#asked(file, { blob, mp4, flags }),
    };
  }

  #asked(
    file: FileRecord,
    { blob, mp4, flags }: { blob: BlobRecord | null; mp4: Mp4Facts; flags: ReadonlySet<FileFlag> },
  ): FileJson {
    const probe = blob?.probe ?? null;
    const asked: FileJson = {};
    if (flags.has("stream_url")) asked.stream_url = isPlayable(file) ? this.#mediaUrl(file, "stream") : null;
    if (flags.has("mp4_status") || flags.has("mp4_stream_url")) {
      asked.need_convert = mp4.needsConversion;
      asked.mp4_size = mp4.sizeBytes;
    }
    if (flags.has("mp4_stream_url") && mp4.isAvailable)
      asked.mp4_stream_url = this.#mediaUrl(file, "mp4/stream");
    if (flags.has("video_metadata"))
      asked.video_metadata = file.fileType === "VIDEO" ? mediaMetadata(probe) : null;
    if (flags.has("media_metadata")) asked.media_metadata = mediaMetadata(probe);
    if (flags.has("codecs")) asked.content_type_and_codecs = typeWithCodecs(file, probe);
    if (flags.has("media_info")) asked.media_info = mediaInfo(probe);
    return asked;
  }

  /** `is_shared` says "a friend's, shown to you"; put.io's own apps read it so. */
  #owner(file: FileRecord): FileJson {
    if (file.userId === this.#viewer.id) return { is_shared: false };
    return { is_shared: true, sender_name: this.#sandbox.store.users.get(file.userId)?.username ?? "" };
  }

  #sort(folderId: number, fileType: FileRecord["fileType"]): FileJson {
    const sortBy = fileType === "FOLDER" ? this.#sorts.get(folderId) : undefined;
    return sortBy === undefined ? {} : { sort_by: sortBy };
  }

  #mediaUrl(file: FileRecord, rest: string): string {
    this.#downloadToken ??= this.#sandbox.store.tokens.downloadToken(this.#viewer.id);
    const origin = this.#sandbox.origins.api(this.#requestUrl);
    return `${origin}/v2/files/${file.id}/${rest}?oauth_token=${this.#downloadToken}`;
  }

  /** The picture that put.io makes of a film or a photo; its address needs no token but cannot be guessed. */
  #screenshot(file: FileRecord, blob: BlobRecord | null): string | null {
    const hasPicture = blob !== null && (blob.posterPath !== null || file.fileType === "IMAGE");
    if (!hasPicture) return null;
    const signature = sign(this.#sandbox, { purpose: "screenshot", payload: String(file.id) });
    return `${this.#sandbox.origins.storage(this.#requestUrl)}/screenshots/${file.id}/${signature}`;
  }

  #syntheticFolder(facts: {
    id: number;
    parentId: number | null;
    name: string;
    sizeBytes?: number;
  }): FileJson {
    const createdAt = wireTime(this.#viewer.createdAt);
    return {
      id: facts.id,
      parent_id: facts.parentId,
      name: facts.name,
      extension: null,
      content_type: FOLDER_CONTENT_TYPE,
      file_type: "FOLDER",
      folder_type: "REGULAR",
      size: facts.sizeBytes ?? 0,
      crc32: null,
      opensubtitles_hash: null,
      created_at: createdAt,
      updated_at: createdAt,
      first_accessed_at: null,
      icon: null,
      screenshot: null,
      is_hidden: false,
      is_mp4_available: false,
      is_shared: false,
      ...this.#sort(facts.id, "FOLDER"),
    };
  }
}

/** Whether a file has a playback position. */
export function isPlayable(file: FileRecord): boolean {
  return file.fileType === "VIDEO" || file.fileType === "AUDIO";
}
