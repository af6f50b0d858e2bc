import type { FileActionId } from "@/lib/files/actions";
import { folderIdOfPath } from "@/lib/files/folder-id";
import type { FileTargets } from "@/lib/files/targets";
import type { PutioFile } from "@/lib/putio/file";
import { routes } from "@/lib/routes";
import { hrefOf } from "./file-cells";
import { listOnScreen } from "./list-on-screen";
import type { ActionTools } from "./run-action";
import { selectEverything, unselect } from "./selection-store";
import { showInFolderHref } from "./use-show-in-folder";

/** What an action does, once it is known to be allowed. */
export type ActionRunner = (targets: FileTargets, tools: ActionTools) => unknown;

/** One line an action; an action without one is offered nowhere. */
export const actionRunners: Partial<Record<FileActionId, ActionRunner>> = {
  open: (targets, tools) => withOne(targets, (file) => open(file, tools)),
  play: (targets, tools) => withOne(targets, (file) => open(file, tools)),
  "show-in-folder": (targets, { router }) => withOne(targets, (file) => router.push(showInFolderHref(file))),
  details: (targets, { openDialog }) => withOne(targets, (file) => openDialog({ kind: "details", file })),
  "mark-watched": (targets, { operations }) => operations.setWatched(targets, true),
  "mark-unwatched": (targets, { operations }) => operations.setWatched(targets, false),
  rename: (targets, { openDialog }) =>
    withOne(targets, (file) => {
      // In its place where it has one on screen.
      if (!listOnScreen()?.rename(file.id)) openDialog({ kind: "rename", file });
    }),
  download: (targets) => withOne(targets, ({ id }) => download(id)),
  trash(targets, { operations }) {
    unselect(targets);
    return operations.trash(targets);
  },
  "delete-forever": (targets, { openDialog }) => openDialog({ kind: "delete-forever", targets }),
  "new-folder": ({ folderId }, { openDialog }) => {
    if (folderId !== null) openDialog({ kind: "new-folder", folderId });
  },
  "select-all": () => selectEverything(),
};

function withOne({ files }: FileTargets, act: (file: PutioFile) => void): void {
  const [file] = files;
  if (file) act(file);
}

/** From one folder to the next the page stays (useOpenFolder); from everywhere else the router goes there. */
function open(file: PutioFile, { openFile, router }: ActionTools): void {
  if (folderIdOfPath(location.pathname) !== null) openFile(file);
  else router.push(hrefOf(file));
}

/** By a link, as the browser saves a page's download without leaving it. */
function download(fileId: number): void {
  const link = document.createElement("a");
  link.href = routes.mediaDownload(fileId);
  link.download = "";
  link.click();
}
