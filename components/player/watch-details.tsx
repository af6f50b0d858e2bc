import { visibleName } from "@/lib/files/visible-name";
import { formatBytes } from "@/lib/format/bytes";
import { formatDate, formatFullDate } from "@/lib/format/date";
import { formatDuration } from "@/lib/format/duration";
import { cleanTitle } from "@/lib/player/clean-title";
import type { PutioFile } from "@/lib/putio/file";
import { ShareButton } from "../sharing/share-button";
import { DownloadLink } from "./download-link";

type WatchDetailsProps = { file: PutioFile; locale: string; nowMs: number };

/** The title as people say it, the name as it is stored, the facts, and the way to take it along. */
export function WatchDetails({ file, locale, nowMs }: WatchDetailsProps) {
  const title = visibleName(cleanTitle(file.name));
  const rawName = visibleName(file.name);
  const { durationSeconds, widthPx, heightPx } = file.video ?? {};
  const facts = [
    durationSeconds ? formatDuration(durationSeconds) : null,
    widthPx && heightPx ? `${widthPx} × ${heightPx}` : null,
    formatBytes(file.sizeBytes, { locale }),
    file.senderName ? `Shared by ${file.senderName}` : null,
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
      <p className="mt-2 text-muted">
        {facts.join(" · ")} ·{" "}
        <time dateTime={file.createdAt} title={formatFullDate(file.createdAt, { locale })}>
          added {formatDate(file.createdAt, { locale, nowMs })}
        </time>
      </p>
      <div className="mt-4 flex flex-wrap gap-2">
        <DownloadLink file={file} />
        <ShareButton file={file} />
      </div>
    </section>
  );
}
