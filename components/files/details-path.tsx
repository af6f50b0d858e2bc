"use client";

import { ChevronRight, Link2 } from "lucide-react";
import { Fragment, type MouseEvent } from "react";
import { pathText } from "@/lib/files/file-path";
import { visibleName } from "@/lib/files/visible-name";
import type { Breadcrumb } from "@/lib/putio/file";
import { routes } from "@/lib/routes";
import { CopyButton } from "../ui/copy-button";
import { Skeleton } from "../ui/skeleton";
import { opensElsewhere } from "./opens-elsewhere";
import { useGoToFolder } from "./use-go-to-folder";

type DetailsPathProps = {
  /** To the folder that the file lies in; null while it is not known. */
  trail: readonly Breadcrumb[] | null;
  /** With the file's own name; null where there is none of ours. */
  path: readonly string[] | null;
};

/** Where a file lies: each folder one click away, and the whole of it to copy, as a path and as an address. */
export function DetailsPath({ trail, path }: DetailsPathProps) {
  const goToFolder = useGoToFolder();
  function handleClick(event: MouseEvent, folderId: number) {
    if (opensElsewhere(event)) return;
    event.preventDefault();
    goToFolder(folderId);
  }
  if (!trail) return <Skeleton className="my-2 h-3 w-2/3" />;
  return (
    <div className="flex items-start gap-1 pb-3 text-muted">
      <p className="min-w-0 flex-1 break-words select-text">
        {trail.map(({ id, name }, step) => (
          <Fragment key={id}>
            {step > 0 ? (
              <ChevronRight className="mx-0.5 inline size-3.5 text-faint" aria-hidden="true" />
            ) : null}
            <a
              href={routes.folder(id)}
              className="rounded-control hover:text-text hover:underline"
              onClick={(event) => handleClick(event, id)}
            >
              <bdi dir="auto">{visibleName(name)}</bdi>
            </a>
          </Fragment>
        ))}
      </p>
      {path ? (
        <>
          <CopyButton label="Copy path" text={pathText(path)} className="-mt-1.5" />
          <CopyButton label="Copy address" text={addressOf(path)} icon={<Link2 />} className="-mt-1.5" />
        </>
      ) : null}
    </div>
  );
}

/** It leads to the same place for as long as things are called so, whichever ids they have. */
function addressOf(path: readonly string[]): string {
  return new URL(routes.folderPath(path), location.origin).href;
}
