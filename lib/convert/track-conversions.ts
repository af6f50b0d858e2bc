import type { Conversion } from "@/lib/files/will-it-play";
import type { PutioFile } from "@/lib/putio/file";
import { isRunning, publishConversions, readConversions } from "./conversion-store";

type Tracked = Pick<PutioFile, "id" | "name">;

/** Shown as waiting from the moment that somebody asked for it; put.io's own word follows within seconds. */
export function trackConversions(files: readonly Tracked[]): void {
  const known = new Set(
    readConversions()
      .filter(isRunning)
      .map(({ fileId }) => fileId),
  );
  const asked = files.filter(({ id }) => !known.has(id));
  const askedIds = new Set(asked.map(({ id }) => id));
  publishConversions([
    ...readConversions().filter(({ fileId }) => !askedIds.has(fileId)),
    ...asked.map(
      ({ id, name }): Conversion => ({
        fileId: id,
        name,
        mp4: { status: "IN_QUEUE", percentDone: 0 },
        queuePosition: null,
      }),
    ),
  ]);
}

/** For a wish that put.io refused, and for an ended one that was read and put away. */
export function forgetConversions(fileIds: readonly number[]): void {
  const forgotten = new Set(fileIds);
  publishConversions(readConversions().filter(({ fileId }) => !forgotten.has(fileId)));
}

export function forgetEndedConversions(): void {
  publishConversions(readConversions().filter(isRunning));
}
