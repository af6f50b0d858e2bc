"use client";

import { Suspense, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { spanRows } from "@/lib/files/row-spans";
import { useIsHydrated } from "../files/formats";
import { KindSymbols } from "../files/kind-icons";
import { FOLDER_KEYS } from "../files/use-folder-keys";
import { focusRow } from "../files/use-row-focus";
import { useRowWindow } from "../files/use-row-window";
import { FailedPages } from "../ui/failed-pages";
import { lazyPart } from "../ui/lazy-part";
import { useVisitAhead } from "./use-visit-ahead";
import { useVisitKeys } from "./use-visit-keys";
import { VisitGap } from "./visit-gap";
import { VisitRow } from "./visit-row";
import type { VisitPages } from "./visited-place";

const RowTracker = lazyPart(async () => ({
  default: (await import("../files/row-tracker")).RowTracker,
}));

const FAILED_WORDS = {
  next: "The rest of the folder did not load.",
  again: "The folder could not be refreshed.",
} as const;

type VisitListProps = {
  pages: VisitPages;
  label: string;
  /** The folder above; null at the beginning of the link. */
  back: string | null;
};

/** The rows. Tab goes through them as through any links; arrow keys go faster, and reach those that are not drawn yet. */
export function VisitList({ pages, label, back }: VisitListProps) {
  const { files, count } = pages.rows;
  const rowsRef = useRef<HTMLUListElement>(null);
  const isHydrated = useIsHydrated();
  const [active, setActive] = useState(0);
  const rowWindow = useRowWindow({ layout: "list", count, keepIndex: active, initialScrollY: 0 });
  useVisitAhead(pages, rowWindow.lastVisibleIndex);
  useVisitKeys({
    rowsRef,
    files,
    rowWindow,
    back,
    onGo(index) {
      flushSync(() => setActive(index));
      rowWindow.scrollToIndex(index);
      focusRow(rowsRef.current, index);
    },
  });
  const drawn = rowWindow.lines.filter((index) => index < files.length);

  return (
    <>
      <KindSymbols />
      <ul ref={rowsRef} {...FOLDER_KEYS} aria-label={label} className="file-table">
        <li
          ref={rowWindow.rulerRef}
          aria-hidden="true"
          className="invisible absolute top-0 block h-(--row) w-0"
        />
        {spanRows(drawn, count).map((span) => {
          if (span.kind === "gap") return <VisitGap key={`before ${span.beforeIndex}`} rows={span.rows} />;
          const file = files[span.index];
          return file ? <VisitRow key={file.id} file={file} index={span.index} count={count} /> : null;
        })}
      </ul>
      {isHydrated ? (
        <Suspense fallback={null}>
          <RowTracker tracking={rowWindow.tracking} />
        </Suspense>
      ) : null}
      <FailedPages query={pages.query} words={FAILED_WORDS} className="md:px-3" />
    </>
  );
}
