"use client";

import { Download } from "lucide-react";
import type { ReactNode } from "react";
import { KIND_LABELS, kindOf } from "@/lib/files/file-kind";
import { visibleName } from "@/lib/files/visible-name";
import { watchStateOf } from "@/lib/files/watch-state";
import { formatDuration } from "@/lib/format/duration";
import type { PutioFile } from "@/lib/putio/file";
import { routes } from "@/lib/routes";
import { Button, buttonClass } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { useFormats } from "./formats";

type FileDetailsProps = { file: PutioFile; onClose: () => void };

/** The whole name and everything that the row had no room for. */
export function FileDetails({ file, onClose }: FileDetailsProps) {
  const isFolder = file.fileType === "FOLDER";
  return (
    <Dialog
      title={KIND_LABELS[kindOf(file)]}
      onClose={onClose}
      actions={
        <>
          {isFolder ? null : (
            <a href={routes.mediaDownload(file.id)} download className={buttonClass("quiet")}>
              <Download aria-hidden="true" />
              Download to this device
            </a>
          )}
          <Button onClick={onClose}>Close</Button>
        </>
      }
    >
      <p className="pb-4 text-base break-words whitespace-pre-wrap select-all">
        <bdi dir="auto">{visibleName(file.name)}</bdi>
      </p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1.5">
        <Facts file={file} />
      </dl>
    </Dialog>
  );
}

function Facts({ file }: { file: PutioFile }) {
  const formats = useFormats();
  const { video } = file;
  const watch = watchStateOf(file);
  return (
    <>
      <Fact name="Size">{formats.bytes(file.sizeBytes)}</Fact>
      {video?.durationSeconds ? <Fact name="Length">{formatDuration(video.durationSeconds)}</Fact> : null}
      {video?.widthPx && video.heightPx ? (
        <Fact name="Picture">
          {video.widthPx} × {video.heightPx}
        </Fact>
      ) : null}
      {watch.kind === "started" ? (
        <Fact name="Stopped at">{formatDuration(watch.positionSeconds)}</Fact>
      ) : null}
      {watch.kind === "watched" ? <Fact name="Watched">Yes</Fact> : null}
      {file.needsConversion ? <Fact name="Playback">Needs conversion first</Fact> : null}
      {file.senderName ? <Fact name="Shared by">{file.senderName}</Fact> : null}
      <Fact name="Added">{formats.fullDate(file.createdAt)}</Fact>
      {file.updatedAt === file.createdAt ? null : (
        <Fact name="Changed">{formats.fullDate(file.updatedAt)}</Fact>
      )}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
