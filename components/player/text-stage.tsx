"use client";

import { useQuery } from "@tanstack/react-query";
import { formatBytes } from "@/lib/format/bytes";
import { TEXT_CAP_BYTES, textQuery } from "@/lib/player/text-query";
import type { PutioFile } from "@/lib/putio/file";
import { ErrorPanel } from "../ui/error-panel";
import { useLocale } from "../ui/locale";
import { Skeleton } from "../ui/skeleton";
import { DownloadLink } from "./download-link";
import { readingStageClass } from "./stage-class";

/** A text file as text, whatever is in it. */
export function TextStage({ file, url }: { file: PutioFile; url: string }) {
  const { data, error, refetch } = useQuery(textQuery({ fileId: file.id, url }));
  const locale = useLocale();
  return (
    <section aria-label="Text" className={readingStageClass("bg-raised")}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable for the arrow keys. */}
      <div className="absolute inset-0 overflow-auto overscroll-contain p-4 md:p-6" tabIndex={0}>
        {error ? (
          <ErrorPanel error={error} onRetry={refetch} actions={<DownloadLink file={file} />} />
        ) : data ? (
          <pre dir="auto" className="font-mono text-sm whitespace-pre-wrap">
            {data.text}
          </pre>
        ) : (
          <TextSkeleton />
        )}
        {data?.isCut ? (
          <p className="pt-4 text-muted">
            Only the first {formatBytes(TEXT_CAP_BYTES, { locale })} are shown. The download has all of it.
          </p>
        ) : null}
      </div>
    </section>
  );
}

function TextSkeleton() {
  return (
    <div className="flex flex-col gap-2" aria-busy="true">
      <Skeleton className="h-4 w-3/4" />
      <Skeleton className="h-4 w-2/3" />
      <Skeleton className="h-4 w-1/2" />
    </div>
  );
}
