/** Query keys of the files domain; everything under `all` falls with one prefix. */
export const filesKeys = {
  all: ["files"] as const,
  folders: () => [...filesKeys.all, "folder"] as const,
  /** The order is not part of it: the folder remembers its own, so there is one true listing of a folder at a time. */
  folder: (folderId: number) => [...filesKeys.folders(), folderId] as const,
  /** Its first page alone, read now and then to see whether a large folder changed. */
  folderHead: (folderId: number) => [...filesKeys.folder(folderId), "head"] as const,
  /** The folders at the top of the account, for the sidebar. */
  topFolders: () => [...filesKeys.all, "top-folders"] as const,
  trash: () => [...filesKeys.all, "trash"] as const,
  file: (fileId: number) => [...filesKeys.all, "file", fileId] as const,
};
