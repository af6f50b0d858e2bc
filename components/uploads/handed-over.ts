import type { QueryClient } from "@tanstack/react-query";
import { HANDED_OVER_LOST } from "@/lib/errors/upload-messages";
import { LOST_PARAM } from "@/lib/routes/way-in-routes";
import { isTorrentName } from "@/lib/transfers/adding/read-torrents";
import { chosenOf } from "@/lib/uploads/choose";
import { type HandedOver, readHandedOver, takeHandedOver } from "@/lib/uploads/handed-over";
import { openAddBox } from "../transfers/open-add-box";
import { showToast } from "../ui/toast-store";
import { beginUpload } from "./begin-upload";
import { nearestFolder } from "./drop-files";
import { askAboutPlace } from "./upload-questions";

/** What other apps have shared with us: asked about one after the other, and nothing is sent before somebody has answered. */
export async function receiveHandedOver(client: QueryClient): Promise<void> {
  sayWhatIsLost();
  for (const share of await readHandedOver()) await receive(client, share);
}

async function receive(client: QueryClient, { id, files, text }: HandedOver): Promise<void> {
  const isWish = files.every(({ name }) => isTorrentName(name));
  const startId = nearestFolder(client) ?? 0;
  const rootId = isWish ? startId : await askAboutPlace({ names: files.map(({ name }) => name), startId });
  // Only now, so that it is asked about again after a reload; and only once, if another tab has asked as well.
  if (!(await takeHandedOver(id)) || rootId === null) return;
  if (isWish) openAddBox({ torrents: files, text });
  else void beginUpload({ client, rootId, chosen: chosenOf(files) });
}

function sayWhatIsLost() {
  const address = new URL(location.href);
  if (!address.searchParams.has(LOST_PARAM)) return;
  address.searchParams.delete(LOST_PARAM);
  // A reload loses nothing again.
  history.replaceState(history.state, "", address);
  showToast({ tone: "danger", ...HANDED_OVER_LOST });
}

/** `.torrent` files that the system opens with us, where it lets an installed page do that. */
export function listenForOpenedFiles(): void {
  const queue: unknown = Reflect.get(window, "launchQueue");
  if (typeof queue !== "object" || queue === null) return;
  const setConsumer: unknown = Reflect.get(queue, "setConsumer");
  if (typeof setConsumer !== "function") return;
  setConsumer.call(queue, async ({ files }: { files?: readonly FileSystemFileHandle[] }) => {
    const torrents = await Promise.all((files ?? []).map((handle) => handle.getFile()));
    if (torrents.length > 0) openAddBox({ torrents });
  });
}
