/** Where one upload stands. */
export type UploadState =
  /** Its turn has not come, or comes again after a failure that passes. */
  | "waiting"
  | "sending"
  /** All is there; what put.io has is compared with what lies here. */
  | "checking"
  | "paused"
  /** Begun before a reload: it goes on once the same file is chosen again. */
  | "needs-file"
  | "failed"
  | "done";

export type UploadFailure = { title: string; hint: string };

export type Upload = {
  id: number;
  kind: "file" | "folder";
  /** As put.io has it. */
  name: string;
  /** The folders above it, below the one that it was put into. */
  path: readonly string[];
  rootId: number;
  sizeBytes: number;
  /** How much of it put.io has, or is just being given. */
  sentBytes: number;
  state: UploadState;
  /** null unless it has failed. */
  failure: UploadFailure | null;
  /** put.io's id of what has arrived. */
  fileId: number | null;
};

/** Why nothing is sent at the moment, although something waits. */
export type UploadHold = "network" | "unreachable" | "signed-out" | "break";

const OPEN: ReadonlySet<UploadState> = new Set(["waiting", "sending", "checking"]);

/** Whether it goes on by itself. */
export function isOpen({ state }: Pick<Upload, "state">): boolean {
  return OPEN.has(state);
}

/** Whether its file is held by this page, and would have to be chosen again without it. */
export function isUnfinished(upload: Pick<Upload, "state">): boolean {
  return isOpen(upload) || upload.state === "paused";
}
