import type { QueryClient } from "@tanstack/react-query";
import { pathOf, pathText } from "@/lib/files/file-path";
import { ROOT_ID } from "@/lib/files/folder-id";
import { folderTrailQuery } from "@/lib/files/folder-trail";
import { visibleName } from "@/lib/files/visible-name";
import type { PutioFile } from "@/lib/putio/file";
import { browserApi } from "@/lib/query/browser-api";
import { copyText } from "../ui/copy-text";
import { showToast } from "../ui/toast-store";

/** Copies where a file lies, as rclone writes it after its colon. Fails as any question to put.io may. */
export async function copyPath(client: QueryClient, file: PutioFile): Promise<void> {
  const trailQuery = folderTrailQuery(browserApi, { client, folderId: file.parentId ?? ROOT_ID });
  const path = pathOf(await client.ensureQueryData(trailQuery), file.name);
  if (!path) return void showToast({ title: "A friend's files have no path of yours" });
  if (await copyText(pathText(path))) showToast({ title: "Path copied", hint: visibleName(path.join("/")) });
  else showToast({ tone: "danger", title: "The browser did not allow copying" });
}
