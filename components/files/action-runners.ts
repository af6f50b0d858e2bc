import { saveAddress } from "@/lib/downloads/save-file";
import type { FileActionId } from "@/lib/files/actions";
import { folderIdOfPath } from "@/lib/files/folder-id";
import type { FileTargets } from "@/lib/files/targets";
import type { PutioFile } from "@/lib/putio/file";
import { browserApi } from "@/lib/query/browser-api";
import { routes } from "@/lib/routes";
import { chosenOf } from "@/lib/uploads/choose";
import { openAddBox } from "../transfers/open-add-box";
import { fetchPart } from "../ui/lazy-part";
import { beginUpload } from "../uploads/begin-upload";
import { chooseFiles } from "../uploads/choose-files";
import { takePicture } from "../uploads/take-picture";
import { copyPath } from "./copy-path";
import { hrefOf } from "./file-cells";
import { listOnScreen } from "./list-on-screen";
import { pasteFiles } from "./paste-files";
import type { ActionTools } from "./run-action";
import { selectEverything, unselect } from "./selection-store";
import { showDetails } from "./show-details";
import { takeToClipboard } from "./take-to-clipboard";
import { showInFolderHref } from "./use-show-in-folder";

/** What an action does, once it is known to be allowed. */
export type ActionRunner = (targets: FileTargets, tools: ActionTools) => unknown;

/** One line an action; an action without one is offered nowhere. */
export const actionRunners: Partial<Record<FileActionId, ActionRunner>> = {
  open: (targets, tools) => withOne(targets, (file) => open(file, tools)),
  play: (targets, tools) => withOne(targets, (file) => open(file, tools)),
  "show-in-folder": (targets, { router }) => withOne(targets, (file) => router.push(showInFolderHref(file))),
  details: (targets, tools) => showDetails(targets, tools),
  "mark-watched": (targets, { operations }) => operations.setWatched(targets, true),
  "mark-unwatched": (targets, { operations }) => operations.setWatched(targets, false),
  rename: (targets, { openDialog }) =>
    withOne(targets, (file) => {
      // In its place where it has one on screen.
      if (!listOnScreen()?.rename(file.id)) openDialog({ kind: "rename", file });
    }),
  move: (targets, { openDialog }) => openDialog({ kind: "move", targets }),
  copy: (targets, { openDialog }) => openDialog({ kind: "copy", targets }),
  // The same picker; what is copied from there by put.io's own job is the picker's affair (transfer-files.ts).
  "copy-to-my-files": (targets, { openDialog }) => openDialog({ kind: "copy", targets }),
  cut: (targets) => takeToClipboard(targets, { mode: "move" }),
  "copy-files": (targets) => takeToClipboard(targets, { mode: "copy" }),
  paste({ folderId }, { client, operations }) {
    if (folderId !== null) pasteFiles({ client, operations, folderId });
  },
  "copy-path": ({ files: [file] }, { client }) => file && copyPath(client, file),
  share: (targets, { openDialog }) => openDialog({ kind: "share", targets }),
  download(targets, { openDialog }) {
    const [file] = targets.files;
    // One file needs no question how.
    if (targets.count === 1 && file && file.fileType !== "FOLDER") saveAddress(routes.mediaDownload(file.id));
    else openDialog({ kind: "download", targets });
  },
  "copy-links": async (targets, { openDialog }) => {
    const { copyLinks } = await fetchPart(() => import("../downloads/copy-links"));
    await copyLinks(targets, { onRefused: () => openDialog({ kind: "download", targets }) });
  },
  convert: async (targets, { operations }) => {
    const { convertOperation } = await fetchPart(() => import("@/lib/convert/convert-operation"));
    await operations.run(convertOperation(browserApi, targets));
  },
  "save-mp4": (targets, { operations }) =>
    withOne(targets, async (file) => {
      const { saveMp4Operation } = await fetchPart(() => import("@/lib/convert/mp4-copy-operations"));
      await operations.run(saveMp4Operation(browserApi, file));
    }),
  "delete-mp4": (targets, { openDialog }) =>
    withOne(targets, (file) => openDialog({ kind: "delete-mp4", file })),
  extract: (targets, { openDialog }) => openDialog({ kind: "extract", targets }),
  trash(targets, { operations }) {
    unselect(targets);
    return operations.trash(targets);
  },
  "delete-forever": (targets, { openDialog }) => openDialog({ kind: "delete-forever", targets }),
  upload: (targets, { client }) => upload(targets, { client, isFolder: false }),
  "upload-folder": (targets, { client }) => upload(targets, { client, isFolder: true }),
  "add-transfers": ({ folderId }) => openAddBox(folderId === null ? {} : { folderId }),
  "new-folder": ({ folderId }, { openDialog }) => {
    if (folderId !== null) openDialog({ kind: "new-folder", folderId });
  },
  "take-photo"({ folderId }, { client }) {
    if (folderId === null) return;
    takePicture((files) => void beginUpload({ client, rootId: folderId, chosen: chosenOf(files) }));
  },
  "select-all": () => selectEverything(),
};

/** The dialog is opened at once: browsers open it only right after a click or a key. */
function upload(
  { folderId }: FileTargets,
  { client, isFolder }: Pick<ActionTools, "client"> & { isFolder: boolean },
): void {
  if (folderId === null) return;
  chooseFiles({
    isFolder,
    onChosen: (files) => void beginUpload({ client, rootId: folderId, chosen: chosenOf(files) }),
  });
}

function withOne({ files }: FileTargets, act: (file: PutioFile) => unknown): unknown {
  const [file] = files;
  return file && act(file);
}

/** From one folder to the next the page stays (useOpenFolder); from everywhere else the router goes there. */
function open(file: PutioFile, { openFile, router }: ActionTools): void {
  if (folderIdOfPath(location.pathname) !== null) openFile(file);
  else router.push(hrefOf(file));
}
