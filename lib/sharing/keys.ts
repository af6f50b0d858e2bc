/** Query keys of the sharing domain; everything under `all` falls with one prefix. */
export const sharingKeys = {
  all: ["sharing"] as const,
  /** Everything of one's own that somebody sees. */
  shared: () => [...sharingKeys.all, "shared"] as const,
  /** Who sees what, file by file. */
  audiences: () => [...sharingKeys.all, "file"] as const,
  fileShares: (fileId: number) => [...sharingKeys.audiences(), fileId] as const,
  /** The same of several files together, read from those of each. */
  targets: () => [...sharingKeys.all, "targets"] as const,
  links: () => [...sharingKeys.all, "links"] as const,
  sharedWithMe: () => [...sharingKeys.all, "with-me"] as const,
};
