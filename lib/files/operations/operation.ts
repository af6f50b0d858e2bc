import type { RowChange } from "./row-change";

export type OperationKind =
  | "trash"
  | "delete"
  | "move"
  | "copy"
  | "rename"
  | "create-folder"
  | "watched"
  | "restore"
  | "share"
  | "unshare"
  | "empty-trash"
  | "convert"
  | "delete-mp4"
  | "extract"
  | "zip"
  | "clone";

export type FailedItem = { fileId: number; name: string; reason: string };

/** How an operation ended. What it was asked for and is not counted here had ended by itself: nobody need do it again. */
export type OperationResult = {
  done: number;
  /** Items that were not there any more. */
  skipped: number;
  failed: readonly FailedItem[];
  /** What people should know besides, such as a name that put.io changed. */
  note?: string;
};

/** "Moving … to Films", "Moved … to Films", "… could not be moved to Films". */
export type Verb = { doing: string; done: string; where?: string };

/** What it is done to: one thing by its name, or so many. */
export type Subject = { count: number; name: string | null };

export type NamedItem = { id: number; name: string };

/** What an operation may tell while it runs. */
export type OperationRun = {
  /** Files of put.io's that are done; `total` where it is another number than the subject's. */
  onProgress(done: number, total?: number): void;
  /** Why nothing moves at the moment; null: it goes on. */
  onWait(reason: WaitReason | null): void;
};

export type WaitReason = { kind: "break"; untilMs: number } | { kind: "network" };

/**
 * One thing to be done at put.io: shown at once, done, taken back where put.io disagrees, and written into the log. Whoever has
 * something to do that is none of FileOperations' own describes it like this and gives it to `run`.
 */
export type OperationSpec = {
  kind: OperationKind;
  verb: Verb;
  subject: Subject;
  /** For the log's list of each item's result; of a large listing only what was read. */
  items: readonly NamedItem[];
  /** Shown at once, in every folder that was read. */
  changes?: readonly RowChange[];
  /** Folders that are read again afterwards. */
  folderIds?: readonly number[];
  /** Whether the disk's or the trash's figures change with it. */
  changesSpace?: boolean;
  /** Whoever asked says themselves that it went well; what fails is said all the same. */
  isQuiet?: boolean;
  /** Counts what failed in its result; what it throws has failed for all. */
  work(run: OperationRun): Promise<OperationResult>;
  /** The way back; null where there turned out to be none. */
  undo?: (result: OperationResult) => OperationSpec | null;
  /** The same once more for what failed. */
  retry?: (failed: readonly FailedItem[]) => OperationSpec | null;
};

/** An operation as the log shows it. */
export type Operation = Pick<OperationSpec, "kind" | "verb" | "subject" | "items"> & {
  id: number;
  state: "running" | "done" | "failed";
  startedAtMs: number;
  progress: { done: number; total: number } | null;
  waiting: WaitReason | null;
  /** null while it runs. */
  result: OperationResult | null;
  undo: "impossible" | "possible" | "running" | "done";
  canRetry: boolean;
  /** It takes another one back, and is not taken back itself. */
  isUndo: boolean;
  isQuiet: boolean;
};
