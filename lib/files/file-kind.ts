import type { FileType, FolderType, PutioFile } from "@/lib/putio/file";

/** What a row's picture says, shape first. */
export type FileKind =
  | "folder"
  | "friends"
  | "friend"
  | "video"
  | "audio"
  | "image"
  | "archive"
  | "pdf"
  | "text"
  | "file";

const KINDS: Record<Exclude<FileType, "FOLDER">, FileKind> = {
  VIDEO: "video",
  AUDIO: "audio",
  IMAGE: "image",
  ARCHIVE: "archive",
  PDF: "pdf",
  TEXT: "text",
  FILE: "file",
  // Flash is dead: there is nothing better to say about such a file.
  SWF: "file",
};

const FOLDER_KINDS: Record<FolderType, FileKind> = {
  REGULAR: "folder",
  SHARED_ROOT: "friends",
  SHARED_FRIEND: "friend",
};

export function kindOf(file: Pick<PutioFile, "fileType" | "folderType">): FileKind {
  return file.fileType === "FOLDER" ? FOLDER_KINDS[file.folderType] : KINDS[file.fileType];
}

/** The same for those who do not see the picture. */
export const KIND_LABELS: Record<FileKind, string> = {
  folder: "Folder",
  friends: "Shared with you",
  friend: "Friend's folder",
  video: "Video",
  audio: "Audio",
  image: "Image",
  archive: "Archive",
  pdf: "PDF",
  text: "Text",
  file: "File",
};
