"use client";

import {
  CircleAlert,
  CircleCheck,
  CirclePause,
  Clock,
  Folder,
  LoaderCircle,
  Pause,
  Play,
  RotateCw,
  X,
} from "lucide-react";
import Link from "next/link";
import { visibleName } from "@/lib/files/visible-name";
import { routes } from "@/lib/routes";
import type { Upload } from "@/lib/uploads/upload";
import type { UploadQueue } from "@/lib/uploads/upload-queue";
import { FileName } from "../files/file-name";
import { IconButton } from "../ui/icon-button";
import { useFigures } from "./use-figures";

type UploadRowProps = { upload: Upload; queue: UploadQueue };

/** One upload: how far it is, what is wrong with it, and what can be done. Each has the same height. */
export function UploadRow({ upload, queue }: UploadRowProps) {
  const { id, name, rootId, path, fileId, state } = upload;
  const shownName = visibleName(name);
  return (
    <div className="flex h-14 items-center gap-2.5 pr-1.5 pl-3.5">
      <StateIcon upload={upload} />
      <div className="min-w-0 flex-1 leading-4">
        {state === "done" && fileId !== null && path.length === 0 ? (
          <Link href={routes.folder(rootId, { showFileId: fileId })} className="block hover:underline">
            <FileName name={name} />
          </Link>
        ) : (
          <FileName name={name} />
        )}
        <UploadLine upload={upload} />
      </div>
      {state === "waiting" || state === "sending" ? (
        <IconButton label={`Pause ${shownName}`} icon={<Pause />} onClick={() => queue.pause([id])} />
      ) : null}
      {state === "paused" ? (
        <IconButton label={`Go on with ${shownName}`} icon={<Play />} onClick={() => queue.resume([id])} />
      ) : null}
      {state === "failed" ? (
        <IconButton label={`Try ${shownName} again`} icon={<RotateCw />} onClick={() => queue.resume([id])} />
      ) : null}
      {state === "done" || state === "checking" ? null : (
        <IconButton label={`Cancel ${shownName}`} icon={<X />} onClick={() => queue.remove([id])} />
      )}
    </div>
  );
}

function UploadLine({ upload }: { upload: Upload }) {
  const words = useWords(upload);
  const { failure } = upload;
  const isBad = failure !== null;
  return (
    <p
      title={failure ? `${failure.title}. ${failure.hint}` : undefined}
      className={`truncate pt-0.5 text-xs tabular-nums ${isBad ? "text-danger" : "text-muted"}`}
    >
      {words}
    </p>
  );
}

function useWords({ kind, state, failure, sentBytes, sizeBytes }: Upload): string {
  const figures = useFigures();
  const size = kind === "folder" ? "Folder" : figures.bytes(sizeBytes);
  switch (state) {
    case "waiting":
      return sentBytes > 0 ? `${figures.bytes(sentBytes)} of ${size}, waits` : `${size}, waits`;
    case "sending":
      return kind === "folder" ? "Being made" : `${figures.bytes(sentBytes)} of ${size}`;
    case "checking":
      return "Compared with your file";
    case "paused":
      return `Paused at ${figures.bytes(sentBytes)} of ${size}`;
    case "needs-file":
      return "Choose this file again to go on";
    case "failed":
      return failure ? `${failure.title}. ${failure.hint}` : "It did not arrive";
    case "done":
      return size;
  }
}

function StateIcon({ upload: { state, kind } }: { upload: Upload }) {
  const shape = "size-4 shrink-0";
  if (state === "done") return <CircleCheck className={`${shape} text-positive`} aria-label="Done" />;
  if (state === "failed") return <CircleAlert className={`${shape} text-danger`} aria-label="Failed" />;
  if (state === "needs-file")
    return <CircleAlert className={`${shape} text-warning`} aria-label="Needs its file" />;
  if (state === "paused") return <CirclePause className={`${shape} text-muted`} aria-label="Paused" />;
  if (state === "waiting") {
    const Icon = kind === "folder" ? Folder : Clock;
    return <Icon className={`${shape} text-muted`} aria-label="Waiting" />;
  }
  return (
    <LoaderCircle
      className={`${shape} animate-spin text-accent motion-reduce:animate-none`}
      aria-label="Uploading"
    />
  );
}
