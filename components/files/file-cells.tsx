"use client";

import { Eye } from "lucide-react";
import { createContext, Suspense, useContext } from "react";
import { KIND_LABELS, kindOf } from "@/lib/files/file-kind";
import { mediaFacts } from "@/lib/files/media-facts";
import { visibleName } from "@/lib/files/visible-name";
import { watchStateOf } from "@/lib/files/watch-state";
import { formatDuration } from "@/lib/format/duration";
import type { PutioFile } from "@/lib/putio/file";
import { routes } from "@/lib/routes";
import { lazyPart } from "../ui/lazy-part";
import { ProgressBar } from "../ui/progress-bar";
import { FileBadge } from "./file-badge";
import { FileName } from "./file-name";
import { FilePicture } from "./file-picture";
import { useFormats } from "./formats";

/** Whether the row around is the one that the Tab key reaches (roving focus). */
export const RowActiveContext = createContext(false);

type CellProps = { file: PutioFile };

/** The file whose name is being changed in its place, and what ends that. */
export const RenamingContext = createContext<Renaming>({ fileId: null, onEnd: () => {} });

/** Whoever clicked elsewhere wants the focus there. */
type Renaming = { fileId: number | null; onEnd: (options: { withFocus: boolean }) => void };

const RenameField = lazyPart(async () => ({ default: (await import("./rename-field")).RenameField }));

export function NameCell({ file }: CellProps) {
  const isActive = useContext(RowActiveContext);
  const renaming = useContext(RenamingContext);
  if (renaming.fileId === file.id)
    return (
      <>
        <FilePicture file={file} />
        <RenameInPlace file={file} onEnd={renaming.onEnd} />
      </>
    );
  return <PlainName file={file} isActive={isActive} />;
}

export function RenameInPlace({ file, onEnd }: CellProps & { onEnd: Renaming["onEnd"] }) {
  return (
    <Suspense fallback={<FileName name={file.name} />}>
      <RenameField file={file} onEnd={onEnd} />
    </Suspense>
  );
}

function PlainName({ file, isActive }: CellProps & { isActive: boolean }) {
  const watch = watchStateOf(file);
  const fraction = watch.kind === "started" ? watch.fraction : null;
  return (
    <>
      <FilePicture file={file} />
      <a
        href={hrefOf(file)}
        tabIndex={isActive ? 0 : -1}
        // The parts of a cut name would be read with pauses between them.
        aria-label={visibleName(file.name)}
        // The icon says it to those who see it, and a file's extension to the rest.
        aria-description={file.fileType === "FOLDER" ? KIND_LABELS[kindOf(file)] : undefined}
        className="file-link"
      >
        <FileName name={file.name} />
      </a>
      {watch.kind === "watched" ? <WatchedMark /> : null}
      {/* On a phone beside the name, as the facts are in the line below. */}
      <span className="flex shrink-0 gap-2 empty:hidden max-md:self-start max-md:pt-2.5">
        <FileBadge file={file} />
      </span>
      {fraction === null ? null : (
        <ProgressBar
          value={fraction}
          label={`Watched to ${Math.round(fraction * 100)} %`}
          className="file-progress"
        />
      )}
    </>
  );
}

/** Folders open here, everything else in the player's page. */
export function hrefOf(file: Pick<PutioFile, "id" | "fileType">): string {
  return file.fileType === "FOLDER" ? routes.folder(file.id) : routes.watch(file.id);
}

function WatchedMark() {
  return (
    <span title="Watched" className="-ml-1 shrink-0 text-muted max-md:self-start max-md:pt-2.5">
      <Eye className="size-4" strokeWidth={1.75} aria-hidden="true" />
      <span className="sr-only">Watched</span>
    </span>
  );
}

export function DurationCell({ file }: CellProps) {
  const durationSeconds = file.video?.durationSeconds ?? 0;
  const watch = watchStateOf(file);
  if (durationSeconds > 0) return formatDuration(durationSeconds);
  return watch.kind === "started" ? `at ${formatDuration(watch.positionSeconds)}` : null;
}

export function SizeCell({ file }: CellProps) {
  const formats = useFormats();
  return formats.bytes(file.sizeBytes);
}

export function AddedCell({ file }: CellProps) {
  return <When iso={file.createdAt} />;
}

export function ChangedCell({ file }: CellProps) {
  return <When iso={file.updatedAt} />;
}

/** Size and codec, as far as put.io has looked into the file. */
export function PictureCell({ file }: CellProps) {
  return mediaFacts(file);
}

function When({ iso }: { iso: string }) {
  const formats = useFormats();
  return (
    // Node and the browser carry their own tables of how a date is written, which may differ by a space.
    <time dateTime={iso} title={formats.fullDate(iso)} suppressHydrationWarning>
      {formats.date(iso)}
    </time>
  );
}
