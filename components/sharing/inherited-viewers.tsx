"use client";

import { FolderSymlink } from "lucide-react";
import { targetsOf } from "@/lib/files/targets";
import { visibleName } from "@/lib/files/visible-name";
import type { PutioFile } from "@/lib/putio/file";
import type { SharedFile } from "@/lib/putio/sharing";
import { sharedWithWords } from "@/lib/sharing/shared-with-words";
import { useFileActs } from "../files/file-acts";
import { Button } from "../ui/button";
import { useSharedAround } from "./use-shared-around";

/** A shared folder around it shows it to others as well, and only there that can be changed. */
export function InheritedViewers({ file }: { file: PutioFile }) {
  const { openDialog } = useFileActs();
  const folders = useSharedAround(file);
  if (folders.length === 0) return null;
  return (
    <ul className="flex flex-col">
      {folders.map((folder) => (
        <Around
          key={folder.id}
          folder={folder}
          onShow={() => openDialog({ kind: "share", targets: targetsOf([folder], folder.parentId) })}
        />
      ))}
    </ul>
  );
}

function Around({ folder, onShow }: { folder: SharedFile; onShow: () => void }) {
  return (
    <li className="flex min-h-11 items-center gap-3 py-1.5">
      <span className="inline-flex size-8 shrink-0 items-center justify-center rounded-full bg-track">
        <FolderSymlink className="size-4" aria-hidden="true" />
      </span>
      <span className="min-w-0 flex-1">
        <span className="block truncate">
          Whoever sees <bdi dir="auto">{visibleName(folder.name)}</bdi>
        </span>
        <span className="block text-xs text-muted">
          It lies in that folder, which is shared with {sharedWithWords(folder)}
        </span>
      </span>
      <Button tone="quiet" onClick={onShow}>
        Show
      </Button>
    </li>
  );
}
