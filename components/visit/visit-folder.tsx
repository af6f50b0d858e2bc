"use client";

import { visibleName } from "@/lib/files/visible-name";
import { visitFolderPath } from "@/lib/player/visit-place";
import type { PutioFile } from "@/lib/putio/file";
import type { Visit } from "@/lib/putio/visit";
import { useFormats } from "../files/formats";
import { EmptyState } from "../ui/empty-state";
import { useDocumentTitle } from "./use-document-title";
import { VisitBar } from "./visit-bar";
import { VISIT_LIST } from "./visit-classes";
import { useVisit } from "./visit-context";
import { VisitList } from "./visit-list";
import { VisitOwner } from "./visit-owner";
import type { VisitPages } from "./visited-place";

type VisitFolderProps = { visit: Visit; folder: PutioFile | null; pages: VisitPages };

/** A folder behind a link: its name, whose it is, and what lies in it. */
export function VisitFolder({ visit, folder, pages }: VisitFolderProps) {
  const { sealed } = useVisit();
  const { count, isComplete } = pages.rows;
  const name = visibleName(folder?.name ?? visit.file.name);
  useDocumentTitle(name);
  const rootId = visit.file.id;
  const isRoot = folder === null || folder.id === rootId;
  const back = isRoot ? null : visitFolderPath({ sealed, rootId }, { folderId: folder.parentId });
  return (
    <>
      <VisitBar back={back}>
        <h1 className="truncate text-lg font-semibold">
          <bdi>{name}</bdi>
        </h1>
      </VisitBar>
      <div className={VISIT_LIST}>
        <p className="min-h-9 px-4 pb-3 text-muted md:px-3">
          <VisitOwner visit={visit} />
          {count > 0 && isComplete ? <Count count={count} /> : null}
        </p>
        {count === 0 ? (
          <div className="md:-mx-3">
            <EmptyState title="This folder is empty">What is put into it shows up here.</EmptyState>
          </div>
        ) : (
          <VisitList pages={pages} label={name} back={back} />
        )}
      </div>
    </>
  );
}

function Count({ count }: { count: number }) {
  const formats = useFormats();
  return (
    <>
      {" · "}
      {count === 1 ? "one item" : `${formats.count(count)} items`}
    </>
  );
}
