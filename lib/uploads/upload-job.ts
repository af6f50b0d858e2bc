/** What an upload needs while it is under way, and nobody looks at. */
export type UploadJob = {
  id: number;
  /** null for folders, and for what waits for its file after a reload. */
  file: File | null;
  handle: FileSystemFileHandle | null;
  lastModified: number;
  isReplacing: boolean;
  /** Where put.io has the beginning of it. */
  url: string | null;
  /** Failures in a row. */
  tries: number;
  /** How often put.io had lost what it had of it. */
  restarts: number;
  hasMismatched: boolean;
  /** Its turn does not come before. */
  notBeforeMs: number;
  controller: AbortController | null;
};

export type NewJob = Pick<UploadJob, "file" | "handle" | "isReplacing"> &
  Partial<Pick<UploadJob, "lastModified" | "url">>;

/** A job that has not begun. */
export function jobOf(id: number, job: NewJob): UploadJob {
  return {
    lastModified: job.file?.lastModified ?? 0,
    url: null,
    ...job,
    id,
    tries: 0,
    restarts: 0,
    hasMismatched: false,
    notBeforeMs: 0,
    controller: null,
  };
}
