/** Where `.torrent` files go in (lib/server/torrent-handler.ts). */
export const torrentRoutes = {
  /** Begins a transfer of the one in the body (POST). `folderId` null: the account's own folder for transfers. */
  send: ({ name, folderId }: { name: string; folderId: number | null }) => {
    const query = new URLSearchParams({ name: name.toWellFormed() });
    if (folderId !== null) query.set("folder", String(folderId));
    return `/api/torrent?${query}`;
  },
} as const;
