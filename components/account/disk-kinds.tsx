"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { joinTallies, type KindTally } from "@/lib/account/disk-kinds";
import { diskKindsQuery } from "@/lib/account/disk-queries";
import type { FileKind } from "@/lib/files/file-kind";
import { browserApi } from "@/lib/query/browser-api";
import { useFormats } from "../files/formats";
import { KindIcon, KindSymbols } from "../files/kind-icons";
import { Button } from "../ui/button";
import { ProgressBar } from "../ui/progress-bar";
import { PartFailure } from "./part-failure";

/** Counted without being asked: about a second of requests. A larger account says so and waits for a press. */
const PAGES_AT_ONCE = 5;

/** What fills the disk, kind by kind. */
export function DiskKinds({ usedBytes }: { usedBytes: number }) {
  const [allowance, setAllowance] = useState(PAGES_AT_ONCE);
  const counting = useInfiniteQuery(diskKindsQuery(browserApi));
  const { data, error, hasNextPage, isFetching, isFetchNextPageError, fetchNextPage, refetch } = counting;
  const pages = data?.pages ?? [];
  const isPaused = hasNextPage && pages.length >= allowance;
  useEffect(() => {
    if (hasNextPage && !isPaused && !isFetching && !isFetchNextPageError) void fetchNextPage();
  }, [hasNextPage, isPaused, isFetching, isFetchNextPageError, fetchNextPage]);
  if (error && !isFetching)
    return (
      <div className="pt-4">
        <PartFailure
          error={error}
          onRetry={() => void (isFetchNextPageError ? fetchNextPage() : refetch())}
        />
      </div>
    );
  const looked = pages.reduce((sum, page) => sum + page.looked, 0);
  return (
    <div aria-busy={isFetching} className="flex flex-col gap-3 pt-5">
      <KindSymbols />
      <KindRows kinds={joinTallies(pages.map(({ kinds }) => kinds))} usedBytes={usedBytes} />
      {hasNextPage ? (
        <CountingNote
          looked={looked}
          total={pages[0]?.total ?? null}
          onGoOn={isPaused ? () => setAllowance(allowance * 4) : null}
        />
      ) : null}
    </div>
  );
}

function KindRows({ kinds, usedBytes }: { kinds: readonly KindTally[]; usedBytes: number }) {
  const formats = useFormats();
  return (
    <ul aria-label="Disk by kind" className="flex flex-col gap-2.5">
      {kinds.map(({ kind, files, bytes }) => (
        <li key={kind} className="grid grid-cols-[1.25rem_minmax(0,1fr)_5.5rem] items-center gap-x-3 gap-y-1">
          <KindIcon kind={kind} />
          <span className="truncate">
            {KIND_PLURALS[kind]}{" "}
            <span className="text-muted">{files === 1 ? "1 file" : `${formats.count(files)} files`}</span>
          </span>
          <span className="text-right">{formats.bytes(bytes)}</span>
          <ProgressBar
            value={usedBytes > 0 ? bytes / usedBytes : 0}
            tone="muted"
            className="col-span-2 col-start-2 h-1 rounded-full"
          />
        </li>
      ))}
    </ul>
  );
}

type CountingNoteProps = { looked: number; total: number | null; onGoOn: (() => void) | null };

function CountingNote({ looked, total, onGoOn }: CountingNoteProps) {
  const formats = useFormats();
  const all = total === null || total < looked ? "" : ` of ${formats.count(total)}`;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p role="status" className="text-muted">
        Counted {formats.count(looked)}
        {all} items so far
      </p>
      {onGoOn ? <Button onClick={onGoOn}>Count on</Button> : null}
    </div>
  );
}

const KIND_PLURALS: Record<FileKind, string> = {
  folder: "Folders",
  friends: "Shared with you",
  friend: "Friends' folders",
  video: "Videos",
  audio: "Music and sound",
  image: "Pictures",
  archive: "Archives",
  pdf: "PDFs",
  text: "Texts and subtitles",
  file: "Other files",
};
