import type { QueryClient } from "@tanstack/react-query";
import { removeFiles } from "../cached-rows";
import { invalidateFolder, outdateFolders } from "../invalidate-folder";
import { filesKeys } from "../keys";

/** What one tab has done, for the others. */
export type Announcement = {
  folderIds: readonly number[];
  /** Files that lie in these folders no longer, as far as they are known one by one. */
  goneIds: readonly number[];
};

export type Announce = (announcement: Announcement) => void;

const CHANNEL = "matinee-files";

let channel: BroadcastChannel | null = null;

/** One a tab: a channel does not hear itself, but two of one name in the same tab would hear each other. */
function openChannel(): BroadcastChannel {
  channel ??= new BroadcastChannel(CHANNEL);
  return channel;
}

/** Tells the browser's other tabs. */
export const announceToTabs: Announce = (announcement) => openChannel().postMessage(announcement);

/** Follows what other tabs do; answers with the way to stop. */
export function followOtherTabs(client: QueryClient): () => void {
  const follow = ({ data }: MessageEvent<Announcement>) => void takeOver(client, data);
  const open = openChannel();
  open.addEventListener("message", follow);
  return () => open.removeEventListener("message", follow);
}

async function takeOver(client: QueryClient, { folderIds, goneIds }: Announcement): Promise<void> {
  removeFiles(client, goneIds);
  await outdateFolders(client);
  for (const folderId of folderIds) await invalidateFolder(client, folderId);
  await client.invalidateQueries({ queryKey: filesKeys.trash() });
  await client.invalidateQueries({ queryKey: filesKeys.topFolders() });
}
