import type { QueryClient } from "@tanstack/react-query";
import { ROOT_ID } from "@/lib/files/folder-id";
import type { Chosen } from "@/lib/uploads/chosen";
import { beginUpload } from "./begin-upload";
import { askAboutPlace } from "./upload-questions";

type Wish = {
  client: QueryClient;
  chosen: Chosen | Promise<Chosen>;
  /** The folder that is proposed. */
  startId: number;
};

/** Uploads into a folder that somebody names first. */
export async function uploadSomewhere({ client, chosen, startId }: Wish): Promise<void> {
  const names = await Promise.resolve(chosen).then(namesOf, () => []);
  // What holds nothing, or cannot be read, is told about there, whatever the folder.
  const rootId = names.length > 0 ? await askAboutPlace({ names, startId }) : ROOT_ID;
  if (rootId !== null) await beginUpload({ client, rootId, chosen });
}

/** As one sees them in the place they come from: a folder counts as one. */
function namesOf({ files, emptyFolders }: Chosen): string[] {
  const names = files.map(({ path, name }) => path[0] ?? name);
  return [...new Set([...names, ...emptyFolders.map(([name = ""]) => name)])];
}
