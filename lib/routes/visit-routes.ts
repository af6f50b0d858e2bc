/**
 * Addresses behind a public link, which open without a session: `sealed` is put.io's token of the link, as our server
 * encrypted it, and the whole right. They stand apart from `routes`, which every folder's first load carries whole.
 */
export const visitRoutes = {
  /** What the link is of; with `fileId` a folder or a file inside of it. */
  page: (sealed: string, options: { fileId?: number } = {}) =>
    options.fileId === undefined ? `/link/${sealed}` : `/link/${sealed}/${options.fileId}`,

  /** put.io's JSON API as far as a visitor may ask it: `/public_share`, its list and its continuation, and no more. */
  apiBase: (sealed: string) => `/api/visit/${sealed}`,

  /** The file as it is stored, inline, with Range. */
  stream: ({ sealed, fileId }: VisitedFile) => `/api/media/visit/${sealed}/${fileId}/stream`,
  /** The file as an attachment. The server names it. */
  download: ({ sealed, fileId }: VisitedFile) => `/api/media/visit/${sealed}/${fileId}/download`,
  /** The multivariant playlist of a film, where put.io gives visitors one. */
  playlist: ({ sealed, fileId }: VisitedFile) => `/api/media/visit/${sealed}/${fileId}/hls/index.m3u8`,
  /** A child of a playlist: `child` hides and authenticates put.io's own address. */
  playlistChild: ({ sealed, fileId, child, extension }: VisitedFile & { child: string; extension: string }) =>
    `/api/media/visit/${sealed}/${fileId}/hls/${encodeURIComponent(child)}.${extension}`,
  /**
   * A subtitle that lies beside a film, as WebVTT in UTF-8. `fileId` is its own; `language` (ISO 639, from its name) tells the
   * charset where the bytes do not.
   */
  subtitle: ({ sealed, fileId, language }: VisitedFile & { language?: string }) => {
    const address = `/api/media/visit/${sealed}/${fileId}/subtitle`;
    return language ? `${address}?language=${encodeURIComponent(language)}` : address;
  },
} as const;

type VisitedFile = { sealed: string; fileId: number };
