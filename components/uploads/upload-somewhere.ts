import type { QueryClient } from "@tanstack/react-query";
import { ROOT_ID } from "@/lib/files/folder-id";
import { isTorrentName } from "@/lib/transfers/adding/read-torrents";
import type { Chosen } from "@/lib/uploads/chosen";
import { openAddBox } from "../transfers/open-add-box";
import { beginUpload } from "./begin-upload";
import { askAboutPlace } from "./upload-questions";

const NOTHING: Pick<Chosen, "files" | "emptyFolders"> = { files: [], emptyFolders: [] };

type Wish = {
  client: QueryClient;
  chosen: Chosen | Promise<Chosen>;
  /** The folder that is proposed. */
  startId: number;
};

/** Uploads into a folder that somebody names first. */
export async function uploadSomewhere({ client, chosen, startId }: Wish): Promise<void> {
  const { files, emptyFolders } = await Promise.resolve(chosen).catch(() => NOTHING);
  // The box asks where they go by itself.
  const isWish =
    emptyFolders.length === 0 && files.every(({ path, name }) => path.length === 0 && isTorrentName(name));
  if (isWish && files.length > 0) return openAddBox({ torrents: files.map(({ file }) => file) });
  const names = namesOf({ files, emptyFolders });
  // What holds nothing, or cannot be read, is told about there, whatever the folder.
  const rootId = names.length > 0 ? await askAboutPlace({ names, startId }) : ROOT_ID;
  if (rootId !== null) await beginUpload({ client, rootId, chosen });
}

/** As one sees them in the place they come from: a folder counts as one. */
function namesOf({ files, emptyFolders }: typeof NOTHING): string[] {
  const names = files.map(({ path, name }) => path[0] ?? name);
  return [...new Set([...names, ...emptyFolders.map(([name = ""]) => name)])];
}
