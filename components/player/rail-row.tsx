"use client";

import { File, FileArchive, FileText, Film, Folder, Image, Music, Play } from "lucide-react";
import Link from "next/link";
import { visibleName } from "@/lib/files/visible-name";
import { watchStateOf } from "@/lib/files/watch-state";
import { formatBytes } from "@/lib/format/bytes";
import { formatDuration } from "@/lib/format/duration";
import { cleanTitle } from "@/lib/player/clean-title";
import type { FileType, PutioFile } from "@/lib/putio/file";
import { routes } from "@/lib/routes";
import { FileBadge } from "../files/file-badge";
import { useLocale } from "../ui/locale";
import { ProgressBar } from "../ui/progress-bar";

type RailRowProps = {
  file: PutioFile;
  isCurrent: boolean;
  /** Where it leads behind a public link. */
  href?: string;
};

/** One file of the folder: its picture, its name, how far it was watched. */
export function RailRow({ file, isCurrent, href = hrefOf(file) }: RailRowProps) {
  const state = watchStateOf(file);
  return (
    <li>
      <Link
        href={href}
        prefetch={false}
        aria-current={isCurrent ? "page" : undefined}
        title={visibleName(file.name)}
        className="relative flex h-18 items-center gap-3 rounded-control px-2 transition-colors hover:bg-hover aria-[current=page]:bg-selected"
      >
        <RailPicture file={file} isCurrent={isCurrent} />
        <span className="min-w-0 flex-1">
          <bdi className="line-clamp-2 break-words">{nameOf(file)}</bdi>
          <span className="flex items-center gap-2">
            <RailFact file={file} />
            <FileBadge file={file} />
          </span>
        </span>
        {state.kind === "started" && state.fraction !== null ? (
          <span className="absolute inset-x-2 bottom-0">
            <ProgressBar value={state.fraction} className="h-0.5" />
          </span>
        ) : null}
      </Link>
    </li>
  );
}

function RailPicture({ file, isCurrent }: { file: PutioFile; isCurrent: boolean }) {
  const isPlaying = isCurrent && (file.fileType === "VIDEO" || file.fileType === "AUDIO");
  const Icon = ICONS[file.fileType];
  return (
    <span className="relative flex aspect-video h-14 shrink-0 items-center justify-center overflow-hidden rounded-control bg-hover text-muted">
      {file.hasThumbnail ? (
        // biome-ignore lint/performance/noImgElement: put.io made it small already, and it comes through our own server.
        <img src={routes.mediaThumbnail(file.id)} alt="" loading="lazy" className="size-full object-cover" />
      ) : isPlaying ? null : (
        <Icon className="size-5" strokeWidth={1.75} aria-hidden />
      )}
      {isPlaying ? (
        <span className="absolute inset-0 flex items-center justify-center bg-black/55" data-theme="dark">
          <Play className="size-5 fill-current text-text" aria-hidden />
        </span>
      ) : null}
    </span>
  );
}

function RailFact({ file }: { file: PutioFile }) {
  const locale = useLocale();
  const duration = file.video?.durationSeconds;
  if (file.fileType === "FOLDER") return null;
  return (
    <span className="block text-xs text-muted">
      {duration ? formatDuration(duration) : formatBytes(file.sizeBytes, { locale })}
    </span>
  );
}

function hrefOf({ id, fileType }: PutioFile): string {
  return fileType === "FOLDER" ? routes.folder(id) : routes.watch(id);
}

function nameOf({ fileType, name }: PutioFile): string {
  return visibleName(fileType === "VIDEO" ? cleanTitle(name) : name);
}

const ICONS: Record<FileType, typeof File> = {
  FOLDER: Folder,
  VIDEO: Film,
  AUDIO: Music,
  IMAGE: Image,
  ARCHIVE: FileArchive,
  PDF: FileText,
  TEXT: FileText,
  FILE: File,
  SWF: File,
};
