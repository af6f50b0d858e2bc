"use client";

import { useQuery } from "@tanstack/react-query";
import { formatBytes } from "@/lib/format/bytes";
import { TEXT_CAP_BYTES, type TextPreview, textQuery } from "@/lib/player/text-query";
import type { PutioFile } from "@/lib/putio/file";
import { ErrorPanel } from "../ui/error-panel";
import { useLocale } from "../ui/locale";
import { Skeleton } from "../ui/skeleton";
import { DownloadLink } from "./download-link";
import { ReadingStage } from "./reading-stage";

/** A text file as text, whatever is in it. */
export function TextStage({ file, url }: { file: PutioFile; url: string }) {
  const { data, error, refetch } = useQuery(textQuery({ fileId: file.id, url }));
  return (
    <ReadingStage file={file}>
      <section
        aria-label="Text"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable for the arrow keys.
        tabIndex={0}
        className="absolute inset-0 overflow-auto overscroll-contain px-4 pb-6 outline-offset-[-2px] md:px-6"
      >
        {error ? (
          <ErrorPanel error={error} onRetry={refetch} actions={<DownloadLink file={file} />} />
        ) : data ? (
          <TextBody {...data} />
        ) : (
          <TextSkeleton />
        )}
      </section>
    </ReadingStage>
  );
}

function TextBody({ text, isCut }: TextPreview) {
  const locale = useLocale();
  if (text === "") return <p className="text-muted">This file is empty.</p>;
  return (
    <>
      <pre dir="auto" className="font-mono text-sm whitespace-pre-wrap">
        {text}
      </pre>
      {isCut ? (
        <p className="pt-4 text-muted">
          Only the first {formatBytes(TEXT_CAP_BYTES, { locale })} are shown. The download has all of it.
        </p>
      ) : null}
    </>
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
