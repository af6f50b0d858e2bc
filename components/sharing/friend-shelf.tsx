"use client";

import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { type MouseEvent, useId, useRef } from "react";
import { targetsOf } from "@/lib/files/targets";
import { visibleName } from "@/lib/files/visible-name";
import type { PutioFile } from "@/lib/putio/file";
import { routes } from "@/lib/routes";
import { useFileActs } from "../files/file-acts";
import { useFormats } from "../files/formats";
import { afterPress, placeOfMenu } from "../files/row-menu";
import { FriendAvatar } from "../friends/friend-avatar";
import { ShelfFailed, ShelfLoading } from "./shelf-states";
import { ShelfTile } from "./shelf-tile";
import { useShelf } from "./use-shelf";

type FriendShelfProps = { folder: PutioFile; avatarUrl: string | null };

/** What one friend shares: the first of it side by side, and the way to all of it. */
export function FriendShelf({ folder, avatarUrl }: FriendShelfProps) {
  const titleId = useId();
  const sectionRef = useRef<HTMLElement>(null);
  const formats = useFormats();
  const shelf = useShelf(folder.id, sectionRef);
  const name = visibleName(folder.name);
  const count =
    shelf.total === null ? "" : shelf.total === 1 ? "1 item" : `${formats.count(shelf.total)} items`;
  return (
    <section ref={sectionRef} aria-labelledby={titleId} className="flex flex-col gap-2">
      <div className="flex items-center gap-3 px-4 md:px-6">
        <FriendAvatar person={{ name: folder.name, avatarUrl }} />
        <h2 id={titleId} className="min-w-0 text-base font-medium">
          <Link
            href={routes.folder(folder.id)}
            prefetch={false}
            className="flex min-w-0 items-center gap-1 rounded-control hover:underline"
          >
            <bdi dir="auto" className="truncate">
              {name}
            </bdi>
            <ChevronRight className="size-4 shrink-0 text-muted" aria-hidden="true" />
          </Link>
        </h2>
        <p className="ml-auto shrink-0 text-muted" suppressHydrationWarning>
          {count}
        </p>
      </div>
      <ShelfBody shelf={shelf} folderId={folder.id} friendName={name} />
    </section>
  );
}

type ShelfBodyProps = { shelf: ReturnType<typeof useShelf>; folderId: number; friendName: string };

function ShelfBody({ shelf, folderId, friendName }: ShelfBodyProps) {
  const { openMenu } = useFileActs();
  const formats = useFormats();
  const { files, total, error, retry } = shelf;
  if (!files && error) return <ShelfFailed error={error} onRetry={retry} />;
  if (!files) return <ShelfLoading />;
  if (files.length === 0)
    return (
      <p className="px-4 py-3 text-muted md:px-6">Nothing at the moment: {friendName} has taken it back.</p>
    );

  function handleMenu(event: MouseEvent) {
    const tile = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-file]") : null;
    const file = files?.find(({ id }) => id === Number(tile?.dataset.file));
    if (!tile || !file) return;
    event.preventDefault();
    const at = placeOfMenu(event, { element: tile });
    afterPress(event, () => openMenu({ targets: targetsOf([file], null), at }));
  }
  function handleClick(event: MouseEvent) {
    if (event.target instanceof Element && event.target.closest("[data-more]")) handleMenu(event);
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the clicks of the buttons inside, which answer to keys themselves.
    <ul className="shelf" onContextMenu={handleMenu} onClick={handleClick}>
      {files.map((file) => (
        <ShelfTile key={file.id} file={file} />
      ))}
      {total !== null && total > files.length ? (
        <li>
          <Link href={routes.folder(folderId)} prefetch={false} className="shelf-rest">
            All {formats.count(total)}
          </Link>
        </li>
      ) : null}
    </ul>
  );
}
