/** The kinds put.io tells apart. A kind that it may add later is read as `FILE` (docs: file object, `file_type`). */
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

export type FolderType = "REGULAR" | "SHARED_ROOT" | "SHARED_FRIEND";

export const FILE_SORT_KEYS = ["NAME", "SIZE", "DATE", "MODIFIED", "TYPE", "WATCH"] as const;
export type FileSortKey = (typeof FILE_SORT_KEYS)[number];
/** put.io's own sort orders; the folder remembers one on the server (`set-sort-by`). */
export type FileSort = `${FileSortKey}_${"ASC" | "DESC"}`;

export type VideoMetadata = {
  widthPx: number | null;
  heightPx: number | null;
  codec: string | null;
  durationSeconds: number | null;
  aspectRatio: number | null;
};

/** A file or folder in our words; `lib/putio/file-schema.ts` is the only place that knows put.io's. */
export type PutioFile = {
  id: number;
  /** null for the root and for what has no parent of ours. */
  parentId: number | null;
  name: string;
  fileType: FileType;
  folderType: FolderType;
  /** Of a folder: everything below it. */
  sizeBytes: number;
  contentType: string | null;
  /** 8 lower-case hex digits; null for folders. */
  crc32: string | null;
  /** ISO 8601 with `Z`, whatever put.io sent. */
  createdAt: string;
  updatedAt: string;
  /** null: never opened. */
  firstAccessedAt: string | null;
  /** A friend's file, shown to us: no rename, move, delete or watched mark. */
  isShared: boolean;
  isHidden: boolean;
  isMp4Available: boolean;
  /** true: no HLS until put.io has converted it. null: this reply did not say. */
  needsConversion: boolean | null;
  mp4SizeBytes: number | null;
  /** Where playback stopped, 0 when unset. */
  positionSeconds: number;
  /** The folder's own saved order, null when it has none. */
  sortBy: FileSort | null;
  /** The friend who shares it. */
  senderName: string | null;
  /** put.io made a picture of it: `routes.mediaThumbnail` answers. */
  hasThumbnail: boolean;
  video: VideoMetadata | null;
};

export type Breadcrumb = { id: number; name: string };

export type FolderPage = {
  files: PutioFile[];
  /** The folder itself; null only where put.io sent none. */
  parent: PutioFile | null;
  /** Non-null: more pages follow. */
  cursor: string | null;
  /** Of the whole folder; null where the reply did not say. */
  total: number | null;
  /** Ancestors, root first, without the folder itself. */
  breadcrumbs: Breadcrumb[];
};

export type Subtitle = {
  key: string;
  name: string;
  /** English name; null where put.io does not know ("Undetermined"). */
  language: string | null;
  /** ISO 639-2, `und` where unknown. */
  languageCode: string;
  /** Where it comes from; an unknown source reads `other`. */
  source: "folder" | "mkv" | "opensubtitles" | "uploaded" | "other";
};

export type SubtitleList = {
  /** The one put.io would choose; null: none. */
  defaultKey: string | null;
  subtitles: Subtitle[];
};

export type Mp4Status =
  | { status: "NOT_AVAILABLE" }
  | { status: "IN_QUEUE"; percentDone: number }
  | { status: "CONVERTING"; percentDone: number }
  | { status: "COMPLETED"; sizeBytes: number | null }
  | { status: "ERROR" };

export type Account = {
  userId: number;
  username: string;
  mail: string;
  avatarUrl: string | null;
  disk: { availableBytes: number; sizeBytes: number; usedBytes: number };
  trashSizeBytes: number;
  settings: AccountSettings;
};

/** The part of put.io's settings that playing and listing depend on. */
export type AccountSettings = {
  /** Save positions at all. */
  isResumeEnabled: boolean;
  /** Begin at the saved position. */
  shouldUseResume: boolean;
  isHistoryEnabled: boolean;
  isTrashEnabled: boolean;
  shouldPlayNext: boolean;
  shouldHideSubtitles: boolean;
  shouldNotAutoselectSubtitles: boolean;
  /** At most two ISO 639-2 codes, in order of preference. */
  subtitleLanguages: string[];
  sortBy: FileSort;
  theme: "dark" | "light" | "auto";
  locale: string | null;
};
