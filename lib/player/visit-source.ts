import { storedMimeType } from "@/lib/files/codecs";
import type { PutioFile } from "@/lib/putio/file";
import { visitRoutes } from "@/lib/routes/visit-routes";
import { type Capabilities, type HlsSource, type Source, storedSource } from "./source";

/**
 * How a file behind a public link is shown. The other way round than in one's own account: put.io gives a visitor the file as
 * it is stored and hardly a stream of it, so a stream is the last resort. There is no MP4 copy to be had either.
 */
export function chooseVisitSource(sealed: string, file: PutioFile, capabilities: Capabilities): Source {
  const url = visitRoutes.stream({ sealed, fileId: file.id });
  if (file.fileType !== "VIDEO") return storedSource(file, url);
  const stream = streamOf(sealed, file, capabilities);
  const mimeType = storedMimeType(file);
  // What put.io does not tell enough about (a Matroska, for one) is given to the browser: many of them play it.
  if (mimeType === null || capabilities.canPlayType(mimeType))
    return { kind: "original", url, fallback: stream };
  return stream ?? { kind: "unplayable" };
}

function streamOf(sealed: string, file: PutioFile, { canPlayHls }: Capabilities): HlsSource | null {
  if (file.needsConversion === true || !canPlayHls) return null;
  return { kind: "hls", url: visitRoutes.playlist({ sealed, fileId: file.id }), fallback: null };
}
