/**
 * The sandbox's records, as they lie in SQLite. Times are seconds since the epoch of the sandbox's clock
 * (state/clock.ts); wire.ts turns records into put.io's JSON. Nothing here is shared with the app's client.
 */

export type TokenScope =
  | "first_party"
  | "default"
  | "two_factor"
  | "files_public_access"
  | "files_download"
  | "token_validate";

export type UserRecord = {
  id: number;
  username: string;
  password: string;
  /** null: it is still the first one. */
  passwordChangedAt: number | null;
  mail: string;
  diskSizeBytes: number;
  /** All files together, those in the trash too; kept by the stores of files and of the trash. */
  usedBytes: number;
  /** What lies in the trash. */
  trashBytes: number;
  createdAt: number;
  /** put.io's settings object, by its own key names. */
  settings: Record<string, unknown>;
  /** Offered on the sign-in page; users that a test made for itself are not. */
  isListed: boolean;
};

export type TokenRecord = {
  id: number;
  userId: number;
  /** Begins with `sbxtok_`, so that a test can see it where it must never be. */
  token: string;
  scope: TokenScope;
  appId: number | null;
  client: ClientFacts;
  createdAt: number;
  /** To the minute; null: it has never been used. */
  lastUsedAt: number | null;
  revokedAt: number | null;
};

/** The program that a token was given to, and where it ran then. */
export type ClientFacts = {
  /** What it called itself (`client_name`), or empty. */
  name: string;
  ipAddress: string;
  userAgent: string;
};

/** A blob is bytes on disk, known by what they are; many files may share one. */
export type BlobRecord = {
  id: number;
  /** Absolute for a library read in place, `samples:…` for the built-in one, else relative to the data directory. */
  path: string;
  sizeBytes: number;
  /** 8 lower-case hex digits; null until it has been computed. */
  crc32: string | null;
  /** What media/probe.ts found out, null for anything that is not media. */
  probe: MediaProbe | null;
  /** The path of a poster (JPEG or PNG), written as `path` is; null: none. */
  posterPath: string | null;
};

export const FILE_TYPES = [
  "FOLDER",
  "FILE",
  "AUDIO",
  "VIDEO",
  "IMAGE",
  "ARCHIVE",
  "PDF",
  "TEXT",
  "SWF",
] as const;
export type FileType = (typeof FILE_TYPES)[number];

export type FileRecord = {
  id: number;
  userId: number;
  /** 0 is the user's root. */
  parentId: number;
  name: string;
  fileType: FileType;
  contentType: string;
  /** Folders: null; their size is the sum below them. */
  blobId: number | null;
  /** Of folders, everything below them; of files without bytes (large-folder seeds), the size to show; else the blob's. */
  sizeBytes: number;
  crc32: string | null;
  createdAt: number;
  updatedAt: number;
  firstAccessedAt: number | null;
  /** Playback position, 0 when unset. */
  startFromSeconds: number;
  isHidden: boolean;
};

/** A file in the trash, or below an item of it. */
export type TrashedFile = FileRecord & {
  /** The item of the trash that it belongs to: itself, or the folder that was deleted. */
  topId: number;
  deletedAt: number;
  expiresAt: number;
  /** When a restore that was asked for takes place; null: nobody asked. */
  restoreAt: number | null;
};

export type MediaProbe = {
  /** Container: `mp4`, `mov`, `matroska`, `webm`, `mp3`, `ogg`, `wav`, `flac`, … */
  container: string;
  mimeType: string;
  durationSeconds: number;
  bitRate: number | null;
  video: VideoTrackProbe[];
  audio: AudioTrackProbe[];
  subtitles: EmbeddedSubtitleProbe[];
  /** HLS can be made without transcoding (H.264 or VP9 with AAC, Opus or MP3). false: `need_convert`. */
  canPackage: boolean;
};

export type VideoTrackProbe = {
  codec: string;
  /** RFC 6381 string; null where it could not be determined. */
  rfc6381: string | null;
  widthPx: number;
  heightPx: number;
  frameRate: number | null;
};

export type AudioTrackProbe = {
  codec: string;
  rfc6381: string | null;
  channels: number;
  sampleRateHz: number;
  /** ISO 639-2, `und` where unknown. */
  languageCode: string;
  title: string | null;
};

export type EmbeddedSubtitleProbe = {
  /** Index among the file's subtitle tracks. */
  index: number;
  codec: "srt" | "webvtt" | "ass" | "ssa" | "tx3g" | "other";
  languageCode: string;
  title: string | null;
  isDefault: boolean;
  isForced: boolean;
};

export type EventRecord = {
  id: number;
  userId: number;
  createdAt: number;
  type: string;
  /** The extra fields of that type, by put.io's key names. */
  extra: Record<string, unknown>;
};

export type ShareRecord = {
  id: number;
  fileId: number;
  ownerId: number;
  /** null: everyone who is a friend. */
  friendId: number | null;
  createdAt: number;
};

export type FriendshipRecord = {
  userId: number;
  friendId: number;
  state: "friend" | "requested";
  createdAt: number;
};
