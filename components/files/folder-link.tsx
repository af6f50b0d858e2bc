"use client";

import type { ComponentProps, MouseEvent } from "react";
import { routes } from "@/lib/routes";
import { opensElsewhere } from "./opens-elsewhere";
import { useOpenFolder } from "./use-open-folder";
import { usePrefetchFolder } from "./use-prefetch";

type FolderLinkProps = Omit<ComponentProps<"a">, "href" | "onClick"> & { folderId: number };

/** A link to another folder, opened in place. Every other way to open a link is the browser's, as it is a link. */
export function FolderLink({ folderId, ...rest }: FolderLinkProps) {
  const openFolder = useOpenFolder();
  const prefetchFolder = usePrefetchFolder();
  function handleClick(event: MouseEvent) {
    if (opensElsewhere(event)) return;
    event.preventDefault();
    void openFolder(folderId);
  }
  return (
    <a
      {...rest}
      href={routes.folder(folderId)}
      onClick={handleClick}
      onPointerEnter={() => prefetchFolder(folderId)}
      onFocus={() => prefetchFolder(folderId)}
    />
  );
}
