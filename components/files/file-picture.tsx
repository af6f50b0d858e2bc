"use client";

import {
  File,
  FileArchive,
  FileText,
  Film,
  Folder,
  FolderHeart,
  FolderSymlink,
  Image as ImageIcon,
  type LucideIcon,
  Music,
  NotebookText,
} from "lucide-react";
import { useState } from "react";
import { type FileKind, KIND_LABELS, kindOf } from "@/lib/files/file-kind";
import type { PutioFile } from "@/lib/putio/file";
import { routes } from "@/lib/routes";

/** The icon of a file's kind, or the picture that put.io made of it. Both stand in one box, so nothing jumps. */
export function FilePicture({ file }: { file: PutioFile }) {
  const [isBroken, setIsBroken] = useState(false);
  const kind = kindOf(file);
  const { icon: Icon, className } = LOOKS[kind];
  return (
    <span
      className="flex h-7 w-12 shrink-0 items-center justify-center overflow-hidden rounded-[4px] max-md:h-8 max-md:w-14"
      title={KIND_LABELS[kind]}
    >
      {file.hasThumbnail && !isBroken ? (
        // biome-ignore lint/performance/noImgElement: next/image fetches without the session's cookie, and these are private.
        <img
          ref={(image) => {
            // It may have failed before there was anybody to tell.
            if (image?.complete && image.naturalWidth === 0) setIsBroken(true);
          }}
          src={routes.mediaThumbnail(file.id)}
          alt=""
          width={56}
          height={32}
          loading="lazy"
          decoding="async"
          className="size-full bg-hover object-cover"
          onError={() => setIsBroken(true)}
        />
      ) : (
        <Icon className={`size-5 ${className}`} strokeWidth={1.75} aria-hidden="true" />
      )}
    </span>
  );
}

/** Shape first; colour only sets apart what one opens from what one plays and from the rest. */
const LOOKS: Record<FileKind, { icon: LucideIcon; className: string }> = {
  folder: { icon: Folder, className: "fill-current/15 text-text" },
  friends: { icon: FolderHeart, className: "fill-current/15 text-text" },
  friend: { icon: FolderSymlink, className: "fill-current/15 text-text" },
  video: { icon: Film, className: "text-muted" },
  audio: { icon: Music, className: "text-muted" },
  image: { icon: ImageIcon, className: "text-muted" },
  archive: { icon: FileArchive, className: "text-faint" },
  pdf: { icon: NotebookText, className: "text-faint" },
  text: { icon: FileText, className: "text-faint" },
  file: { icon: File, className: "text-faint" },
};
