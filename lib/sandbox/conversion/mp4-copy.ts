import type { BlobRecord, FileRecord } from "../state/entities";
import type { Store } from "../state/store";

/** The MP4 that a film was converted to; null until the clock shows it as done. */
export function mp4Copy(store: Store, file: FileRecord): BlobRecord | null {
  if (file.fileType !== "VIDEO") return null;
  const conversion = store.conversions.get(file.id);
  if (conversion === null || conversion.blobId === null) return null;
  return conversion.endsAt <= store.clock.now() ? store.blobs.get(conversion.blobId) : null;
}

/** What the MP4 of a film is called: `Film.avi` → `Film.mp4`. */
export function mp4Name({ name }: FileRecord): string {
  return `${name.replace(/(?<=.)\.[^.]*$/s, "")}.mp4`;
}
