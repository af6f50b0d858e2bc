import type { AccountSettings, PutioFile } from "@/lib/putio/file";

/** What the watch page knows when it is sent: enough to play, nothing that has to be waited for. */
export type WatchItem = {
  file: PutioFile;
  settings: AccountSettings;
  /** Whose places are kept; null: a visitor's, who has none. */
  userId: number | null;
  /** `?t=`: the address asks for this second, whatever is stored. */
  requestedSeconds: number | null;
  /** By the server's clock; tells a fresh rendering from one that Back brought up again. */
  renderedAtMs: number;
};
