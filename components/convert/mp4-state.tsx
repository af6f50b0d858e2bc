"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { mp4Query } from "@/lib/convert/queries";
import { JOB_WORDS } from "@/lib/errors/job-messages";
import { describeError } from "@/lib/errors/messages";
import { hasMp4Copy } from "@/lib/files/mp4-copy";
import { visibleName } from "@/lib/files/visible-name";
import { formatBytes } from "@/lib/format/bytes";
import type { Mp4Status, PutioFile } from "@/lib/putio/file";
import { browserApi } from "@/lib/query/browser-api";
import { Button } from "../ui/button";
import { useLocale } from "../ui/locale";
import { Skeleton } from "../ui/skeleton";
import { ConversionProgress } from "./conversion-progress";
import { Mp4CopyActs } from "./mp4-copy-acts";
import { useConversion } from "./use-conversion";
import { useConvert } from "./use-convert";

/** The MP4 copy of a video: whether there is one, how far it is, and what can be done about it. */
export function Mp4State({ file }: { file: PutioFile }) {
  const conversion = useConversion(file.id);
  const read = useQuery(mp4Query(browserApi, { fileId: file.id }));
  const mp4 = conversion?.mp4 ?? read.data;
  if (mp4) return <KnownMp4State file={file} mp4={mp4} queuePosition={conversion?.queuePosition ?? null} />;
  if (!read.error) return <Skeleton className="h-5 w-32" />;
  const { title, hint, canRetry } = describeError(read.error);
  return (
    <Stack words={`${title}. ${hint}`}>
      {canRetry ? <Button onClick={() => void read.refetch()}>Try again</Button> : null}
    </Stack>
  );
}

type KnownMp4StateProps = { file: PutioFile; mp4: Mp4Status; queuePosition: number | null };

function KnownMp4State({ file, mp4, queuePosition }: KnownMp4StateProps) {
  const locale = useLocale();
  const convert = useConvert(file);
  switch (mp4.status) {
    case "IN_QUEUE":
    case "CONVERTING":
      return <ConversionProgress mp4={mp4} queuePosition={queuePosition} name={visibleName(file.name)} />;
    case "COMPLETED": {
      const sizeBytes = mp4.sizeBytes ?? file.mp4SizeBytes;
      const isCopy = hasMp4Copy({ ...file, isMp4Available: true, mp4SizeBytes: sizeBytes });
      if (!isCopy) return <p>It is an MP4 itself</p>;
      return (
        <Stack words={sizeBytes ? `Ready, ${formatBytes(sizeBytes, { locale })}` : "Ready"}>
          <Mp4CopyActs file={file} sizeBytes={sizeBytes} />
        </Stack>
      );
    }
    case "ERROR": {
      const { title, hint } = JOB_WORDS["conversion-failed"];
      return (
        <Stack words={`${title}. ${hint}`}>
          <Button onClick={convert}>Try again</Button>
        </Stack>
      );
    }
    case "NOT_AVAILABLE":
      return (
        <Stack
          words={
            file.needsConversion ? "None yet, and it needs one to play here" : "None, and none is needed"
          }
        >
          <Button tone={file.needsConversion ? "plain" : "quiet"} onClick={convert}>
            Convert to MP4
          </Button>
        </Stack>
      );
  }
}

function Stack({ words, children }: { words: string; children: ReactNode }) {
  return (
    <div className="flex flex-col items-start gap-2">
      <p>{words}</p>
      <div className="flex flex-wrap gap-2 empty:hidden">{children}</div>
    </div>
  );
}
