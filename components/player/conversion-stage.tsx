"use client";

import { useQuery } from "@tanstack/react-query";
import { RefreshCw } from "lucide-react";
import type { ReactNode } from "react";
import { mp4Query } from "@/lib/convert/queries";
import { AppError } from "@/lib/errors/app-error";
import { JOB_WORDS } from "@/lib/errors/job-messages";
import { describeError } from "@/lib/errors/messages";
import { visibleName } from "@/lib/files/visible-name";
import type { WatchItem } from "@/lib/player/watch-item";
import type { Mp4Status, PutioFile } from "@/lib/putio/file";
import { browserApi } from "@/lib/query/browser-api";
import { ConversionProgress } from "../convert/conversion-progress";
import { useConversion } from "../convert/use-conversion";
import { useConvert } from "../convert/use-convert";
import { Button } from "../ui/button";
import { DownloadLink } from "./download-link";
import { PlayerStage } from "./player-stage";
import { stageClass } from "./stage-class";
import { StageTitle } from "./stage-title";

/** A film that put.io has to convert first: the way to have it done, how far it is, and then the film itself, without a reload. */
export function ConversionStage({ item }: { item: WatchItem }) {
  const { file } = item;
  const conversion = useConversion(file.id);
  const read = useQuery(mp4Query(browserApi, { fileId: file.id }));
  const mp4: Mp4Status = conversion?.mp4 ?? read.data ?? { status: "NOT_AVAILABLE" };
  if (mp4.status === "COMPLETED") {
    const converted = { ...file, isMp4Available: true, mp4SizeBytes: mp4.sizeBytes };
    return <PlayerStage item={{ ...item, file: converted }} kind="video" />;
  }
  return (
    <div data-theme="dark" className={stageClass(null, "flex items-center justify-center")}>
      <div className="flex w-full max-w-md flex-col items-start gap-3 px-6 pt-12 @md/stage:gap-4">
        <RefreshCw className="size-8 text-muted @max-md/stage:hidden" strokeWidth={1.5} aria-hidden />
        <Conversion file={file} mp4={mp4} queuePosition={conversion?.queuePosition ?? null} />
      </div>
      <StageTitle file={file} />
    </div>
  );
}

type ConversionProps = { file: PutioFile; mp4: Mp4Status; queuePosition: number | null };

function Conversion({ file, mp4, queuePosition }: ConversionProps) {
  const convert = useConvert(file);
  if (mp4.status === "IN_QUEUE" || mp4.status === "CONVERTING") {
    return (
      <>
        <Words title="put.io is making an MP4 of this video">
          It plays here by itself as soon as it is ready. You can leave meanwhile, and are told.
        </Words>
        <ConversionProgress mp4={mp4} queuePosition={queuePosition} name={visibleName(file.name)} />
        <DownloadLink file={file} />
      </>
    );
  }
  const hasFailed = mp4.status === "ERROR";
  const words = hasFailed
    ? JOB_WORDS["conversion-failed"]
    : describeError(new AppError("needs-conversion", ""));
  return (
    <>
      <Words title={words.title}>{words.hint}</Words>
      <div className="flex flex-wrap gap-2">
        <Button tone="primary" icon={<RefreshCw aria-hidden />} onClick={convert}>
          {hasFailed ? "Try again" : "Convert to MP4"}
        </Button>
        <DownloadLink file={file} />
      </div>
    </>
  );
}

function Words({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1">
      <p className="text-base font-medium">{title}</p>
      <p className="text-muted">{children}</p>
    </div>
  );
}
