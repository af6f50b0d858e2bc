import type { PutioFile } from "@/lib/putio/file";
import type { TrashFile } from "@/lib/putio/trash";
import type { FileTargets } from "../targets";
import { copySpec } from "./copy-files";
import { createdFolderSpec, makeFolder } from "./create-folder";
import type { OperationDeps } from "./deps";
import { watchedSpec } from "./mark-watched";
import { moveSpec, type Place } from "./move-files";
import type { OperationResult, OperationSpec } from "./operation";
import { type OperationLog, operationLog } from "./operation-log";
import { Optimism } from "./optimism";
import { pauseInTab } from "./patience";
import { renameSpec } from "./rename-file";
import { createRunner } from "./run-operation";
import { type Announce, announceToTabs } from "./tabs";
import { deleteForGoodSpec, trashSpec } from "./trash-files";
import { deleteFromTrashSpec, emptyTrashSpec, restoreFromTrashSpec } from "./trash-page";

/**
 * Everything that is done to files. Each shows at once what it will bring about, and ends in what came of it, item by item; none
 * throws but `createFolder`, whose caller has a field to say it beside.
 */
export type FileOperations = {
  trash(targets: FileTargets): Promise<OperationResult>;
  /** Nobody is asked here any more. */
  deleteForGood(targets: FileTargets): Promise<OperationResult>;
  move(targets: FileTargets, place: Place): Promise<OperationResult>;
  copy(targets: FileTargets, place: Place): Promise<OperationResult>;
  rename(file: PutioFile, name: string): Promise<OperationResult>;
  createFolder(folder: { parentId: number; name: string }): Promise<PutioFile>;
  setWatched(targets: FileTargets, isWatched: boolean): Promise<OperationResult>;
  restore(files: readonly TrashFile[]): Promise<OperationResult>;
  deleteFromTrash(files: readonly TrashFile[]): Promise<OperationResult>;
  emptyTrash(trash: { count: number }): Promise<OperationResult>;
  /** Anything else that shall be in the log: a conversion, an extraction. */
  run(spec: OperationSpec): Promise<OperationResult>;
};

type Options = Pick<OperationDeps, "api" | "client" | "isTrashEnabled"> &
  Partial<OperationDeps> & { log?: OperationLog; announce?: Announce };

/** One for each query client. */
export function createFileOperations(options: Options): FileOperations {
  const { log = operationLog, announce = announceToTabs, ...given } = options;
  const deps: OperationDeps = {
    onSpaceChanged: () => {},
    pause: pauseInTab,
    ...given,
  };
  const run = createRunner({ deps, log, announce, optimism: new Optimism(deps.client) });
  return {
    trash: (targets) => run(trashSpec(deps, targets)),
    deleteForGood: (targets) => run(deleteForGoodSpec(deps, targets)),
    move: (targets, place) => run(moveSpec(deps, targets, place)),
    copy: (targets, place) => run(copySpec(deps, targets, place)),
    rename: (file, name) => run(renameSpec(deps, { file, name })),
    async createFolder(wanted) {
      const folder = await makeFolder(deps, wanted);
      void run(createdFolderSpec(deps, folder));
      return folder;
    },
    setWatched: (targets, isWatched) => run(watchedSpec(deps, { targets, isWatched })),
    restore: (files) => run(restoreFromTrashSpec(deps, files)),
    deleteFromTrash: (files) => run(deleteFromTrashSpec(deps, files)),
    emptyTrash: ({ count }) => run(emptyTrashSpec(deps, count)),
    run: (spec) => run(spec),
  };
}
