"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { EllipsisVertical, ListFilter, Plus, Users } from "lucide-react";
import type { MouseEvent } from "react";
import { ROOT_ID, SHARED_ROOT_ID } from "@/lib/files/folder-id";
import type { FolderRows } from "@/lib/files/folder-rows";
import { sharedWithYouQuery } from "@/lib/files/queries";
import { targetsOf } from "@/lib/files/targets";
import type { Breadcrumb } from "@/lib/putio/file";
import { browserApi } from "@/lib/query/browser-api";
import { TopBar } from "../shell/top-bar";
import { Button, buttonClass } from "../ui/button";
import { IconButton } from "../ui/icon-button";
import { Breadcrumbs } from "./breadcrumbs";
import { useFileActs } from "./file-acts";
import { FolderLink } from "./folder-link";
import { useFormats } from "./formats";
import { SortMenu } from "./sort-menu";
import type { FolderFilterState } from "./use-folder-filter";
import type { FolderSorting } from "./use-folder-sorting";
import { ViewMenu } from "./view-menu";

type FolderBarProps = {
  folderId: number;
  trail: Breadcrumb[];
  isNamePending: boolean;
  /** null while they are on their way. */
  rows: FolderRows | null;
  sorting: FolderSorting;
  filter: FolderFilterState;
};

export function FolderBar({ folderId, trail, isNamePending, rows, sorting, filter }: FolderBarProps) {
  const formats = useFormats();
  const count = rows?.count ?? 0;
  return (
    <TopBar
      search={filter.field}
      actions={
        <>
          {count > 0 && !filter.field ? (
            <p
              className="px-2 whitespace-nowrap text-muted max-lg:hidden in-[html:has([data-details])]:max-2xl:hidden"
              suppressHydrationWarning
            >
              {count === 1 ? "1 item" : `${formats.count(count)} items`}
            </p>
          ) : null}
          {count > 1 && !filter.field ? (
            <IconButton
              label="Filter this folder"
              aria-keyshortcuts="Shift+F"
              icon={<ListFilter />}
              onClick={filter.open}
            />
          ) : null}
          {count > 1 && sorting.canSort ? <SortMenu sorting={sorting} /> : null}
          {rows ? <ViewMenu /> : null}
          {rows ? <FolderActs folderId={folderId} /> : null}
        </>
      }
    >
      <div className="flex min-h-9 items-center justify-between gap-2 pointer-coarse:min-h-11">
        <Breadcrumbs trail={trail} isNamePending={isNamePending} />
        {/* In a box of fixed width, because it comes last: nothing else moves for it. */}
        {folderId === ROOT_ID && rows ? <SharedWithYou rows={rows} /> : null}
      </div>
    </TopBar>
  );
}

/** What the folder itself offers; on a phone there is no room for a word. */
function FolderActs({ folderId }: { folderId: number }) {
  const { openMenu } = useFileActs();
  function handleMore(event: MouseEvent) {
    const at = event.currentTarget.getBoundingClientRect();
    openMenu({ targets: targetsOf([], folderId), at, isForFolder: true });
  }
  return (
    <>
      <Button
        tone="primary"
        icon={<Plus aria-hidden="true" />}
        aria-haspopup="menu"
        className="max-md:hidden"
        onClick={handleMore}
      >
        Add
      </Button>
      <IconButton
        label="More for this folder"
        icon={<EllipsisVertical />}
        aria-haspopup="menu"
        className="md:hidden"
        onClick={handleMore}
      />
    </>
  );
}

/** Only where friends do share something, and put.io does not list it among the files already. */
function SharedWithYou({ rows }: { rows: FolderRows }) {
  const { data } = useInfiniteQuery(sharedWithYouQuery(browserApi));
  const isListed = rows.files.some((file) => file.folderType === "SHARED_ROOT");
  const hasContent = (data?.pages[0]?.files.length ?? 0) > 0;
  if (isListed || !hasContent) return null;
  return (
    <FolderLink folderId={SHARED_ROOT_ID} className={`${buttonClass("quiet")} animate-fade max-md:px-2.5`}>
      <Users aria-hidden="true" />
      <span className="max-md:sr-only">Shared with you</span>
    </FolderLink>
  );
}
