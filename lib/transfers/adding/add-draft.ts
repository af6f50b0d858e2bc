/** What stands in the box that adds transfers. */
export type AddDraft = {
  text: string;
  /** `.torrent` files of this device. */
  torrents: readonly File[];
  /** Where it is saved; null: the account's own folder for transfers. */
  folderId: number | null;
  /** put.io tells this address when a transfer is done; "": the account's own, where it has one. */
  callbackUrl: string;
};

export const NO_DRAFT: AddDraft = { text: "", torrents: [], folderId: null, callbackUrl: "" };
