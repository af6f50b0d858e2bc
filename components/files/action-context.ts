import type { QueryClient } from "@tanstack/react-query";
import { accountQuery } from "@/lib/account/queries";
import { type ActionContext, isForeignFile } from "@/lib/files/action-refusals";
import { readFileClipboard } from "@/lib/files/file-clipboard";
import { SHARED_ROOT_ID } from "@/lib/files/folder-id";
import { browserApi } from "@/lib/query/browser-api";
import { folderOnScreen } from "./selection-store";

/** What the actions need to know, from what is known already. An account not read yet is taken as put.io makes one. */
export function readActionContext(client: QueryClient): ActionContext {
  const settings = client.getQueryData(accountQuery(browserApi).queryKey)?.settings;
  const screen = folderOnScreen();
  return {
    isTrashEnabled: settings?.isTrashEnabled ?? true,
    isHistoryEnabled: settings?.isHistoryEnabled ?? true,
    folder: screen && {
      id: screen.folderId,
      isForeign:
        screen.folderId === SHARED_ROOT_ID || (screen.folder !== null && isForeignFile(screen.folder)),
    },
    clipboardCount: readFileClipboard()?.targets.count ?? 0,
    isByTouch: matchMedia("(pointer: coarse)").matches,
  };
}
