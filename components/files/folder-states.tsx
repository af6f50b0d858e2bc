"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { Suspense, useEffect } from "react";
import type { FileActionId } from "@/lib/files/actions";
import { ROOT_ID, SHARED_ROOT_ID } from "@/lib/files/folder-id";
import { targetsOf } from "@/lib/files/targets";
import { routes } from "@/lib/routes";
import { Button, buttonClass } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { lazyPart } from "../ui/lazy-part";
import { useFileActs } from "./file-acts";
import { FolderLink } from "./folder-link";
import { LIST_CLASS } from "./row-classes";
import { RowGap } from "./row-gap";

const ErrorPanel = lazyPart(async () => ({ default: (await import("../ui/error-panel")).ErrorPanel }));

/** Rows of the tallest usual window; what does not fit is not seen. */
const OUTLINED_ROWS = 24;

/** The outline of the list that comes, row for row; it shows only when that takes long enough to be noticed. */
export function FolderLoading() {
  return (
    <div role="status" aria-busy="true" className={LIST_CLASS}>
      <span className="sr-only">Loading the folder</span>
      <table aria-hidden="true" className="file-table max-h-[calc(100dvh-3.5rem)] overflow-hidden">
        <thead className="block h-[37px] border-b border-line max-md:hidden" />
        <tbody className="block">
          <RowGap rows={OUTLINED_ROWS} isLate />
        </tbody>
      </table>
    </div>
  );
}

export function FolderEmpty({ folderId, parentId }: { folderId: number; parentId: number | null }) {
  if (folderId === SHARED_ROOT_ID)
    return (
      <EmptyState
        title="No friend shares anything with you at the moment"
        actions={<UpLink parentId={ROOT_ID} />}
      />
    );
  return (
    <EmptyState
      title="This folder is empty"
      actions={
        <>
          <FolderButton act="upload" folderId={folderId}>
            Upload files
          </FolderButton>
          <FolderButton act="new-folder" folderId={folderId}>
            New folder
          </FolderButton>
          <UpLink parentId={parentId} />
        </>
      }
    >
      Drop files and folders anywhere on this page.
    </EmptyState>
  );
}

type FolderButtonProps = { act: FileActionId; folderId: number; children: string };

function FolderButton({ act, folderId, children }: FolderButtonProps) {
  const { run } = useFileActs();
  return <Button onClick={() => run(act, targetsOf([], folderId))}>{children}</Button>;
}

/** The filter's own field is above, and takes it away. */
export function FolderFiltered() {
  return (
    <EmptyState title="No name in this folder fits">
      Try fewer letters, or press Escape to see all rows.
    </EmptyState>
  );
}

export function FolderFailed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <Suspense fallback={null}>
      <ErrorPanel error={error} onRetry={onRetry} />
    </Suspense>
  );
}

export function FolderGone({ parentId }: { parentId: number | null }) {
  return (
    <EmptyState
      title="This folder is no longer there"
      actions={
        <>
          {parentId === null || parentId === ROOT_ID ? null : <UpLink parentId={parentId} />}
          <Link href={routes.folder(ROOT_ID)} className={buttonClass("plain")}>
            All files
          </Link>
        </>
      }
    >
      It was moved, deleted, or is not shared with you any more.
    </EmptyState>
  );
}

/** Somebody followed an old link to a file as if it were a folder; put.io answers, so we know where it belongs. */
export function NotAFolder({ fileId }: { fileId: number }) {
  const router = useRouter();
  useEffect(() => router.replace(routes.watch(fileId)), [router, fileId]);
  return <FolderLoading />;
}

function UpLink({ parentId }: { parentId: number | null }) {
  if (parentId === null) return null;
  return (
    <FolderLink folderId={parentId} className={buttonClass("plain")}>
      Folder above
    </FolderLink>
  );
}
