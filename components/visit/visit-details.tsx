"use client";

import { visibleName } from "@/lib/files/visible-name";
import { formatDuration } from "@/lib/format/duration";
import { cleanTitle } from "@/lib/player/clean-title";
import type { PutioFile } from "@/lib/putio/file";
import type { Visit } from "@/lib/putio/visit";
import { useFormats } from "../files/formats";
import { DownloadLink } from "../player/download-link";
import { useDocumentTitle } from "./use-document-title";
import { VisitOwner } from "./visit-owner";

/** What is playing, as people say it and as it is stored; whose it is, and the way to take it along. */
export function VisitDetails({ visit, file }: { visit: Visit; file: PutioFile }) {
  const formats = useFormats();
  const title = visibleName(cleanTitle(file.name));
  const rawName = visibleName(file.name);
  useDocumentTitle(title);
  const { durationSeconds, widthPx, heightPx } = file.video ?? {};
  const facts = [
    durationSeconds ? formatDuration(durationSeconds) : null,
    widthPx && heightPx ? `${widthPx} × ${heightPx}` : null,
    // The link alone does not say it.
    file.sizeBytes > 0 ? formats.bytes(file.sizeBytes) : null,
  ].filter((fact) => fact !== null);
  return (
    <section aria-label="Details" className="min-w-0">
      <h1 className="text-lg font-semibold">
        <bdi>{title}</bdi>
      </h1>
      {title === rawName ? null : (
        <p className="break-all text-muted select-all">
          <bdi>{rawName}</bdi>
        </p>
      )}
      <p className="mt-2 text-muted empty:hidden" suppressHydrationWarning>
        {facts.join(" · ")}
      </p>
      <p className="text-muted">
        <VisitOwner visit={visit} />
      </p>
      <div className="mt-4 flex flex-wrap gap-2">
        <DownloadLink file={file} />
      </div>
    </section>
  );
}
