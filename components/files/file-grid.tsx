"use client";

import { type ComponentProps, useMemo } from "react";
import { spanRows } from "@/lib/files/row-spans";
import type { PutioFile } from "@/lib/putio/file";
import { HEADER_ROWS } from "./file-row";
import { bodyClass } from "./file-table";
import { FileTile } from "./file-tile";
import { SelectAllBox } from "./select-all-box";
import type { FolderSorting } from "./use-folder-sorting";
import type { RowWindow } from "./use-row-window";
import { useSelection } from "./use-selection";

type FileGridProps = {
  label: string;
  files: readonly PutioFile[];
  count: number;
  activeIndex: number;
  rowWindow: RowWindow;
  sorting: FolderSorting;
  body: ComponentProps<"div">;
};

/**
 * The same rows as tiles. To a reader they stay the rows of one grid, a file each, however many stand side by side: how many fit
 * changes with the window, and is nothing to find one's way by.
 */
export function FileGrid(props: FileGridProps) {
  const { label, files, count, activeIndex, rowWindow, sorting, body } = props;
  const { lines, rulerRef, geometry } = rowWindow;
  const { perLine } = geometry;
  const { isSelected } = useSelection();
  const spans = useMemo(() => spanRows(lines, Math.ceil(count / perLine)), [lines, count, perLine]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table would lay out what CSS lays out here.
    <div
      role="grid"
      aria-label={label}
      aria-rowcount={count + HEADER_ROWS}
      aria-busy={files.length < count}
      aria-multiselectable="true"
      className="file-grid-frame"
    >
      <GridHeader />
      {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
      <div {...body} role="rowgroup" tabIndex={-1} className={bodyClass(sorting)}>
        <GridRuler rulerRef={rulerRef} />
        <div className="file-grid">
          {spans.map((span) =>
            span.kind === "gap" ? (
              <GridGap key={`before ${span.beforeIndex}`} lines={span.rows} geometry={geometry} />
            ) : (
              tilesOf(span.index).map((file, at) => (
                <FileTile
                  key={file.id}
                  file={file}
                  index={span.index * perLine + at}
                  isActive={span.index * perLine + at === activeIndex}
                  isSelected={isSelected(file.id)}
                />
              ))
            ),
          )}
        </div>
      </div>
    </div>
  );

  function tilesOf(line: number): readonly PutioFile[] {
    return files.slice(line * perLine, (line + 1) * perLine);
  }
}

function GridHeader() {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above.
    // biome-ignore lint/a11y/useFocusableInteractive: see above.
    <div
      role="row"
      aria-rowindex={1}
      className="file-columns sticky top-14 z-10 h-[37px] border-b border-line bg-ground text-xs text-muted max-md:hidden"
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: the focus goes to the box. */}
      {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
      <div role="columnheader" className="flex items-center gap-3">
        <SelectAllBox />
        <span aria-hidden="true">Name</span>
      </div>
    </div>
  );
}

/** One tile where all the others are, unseen: CSS has decided how wide it is, how high, and how many stand in a line. */
function GridRuler({ rulerRef }: { rulerRef: RowWindow["rulerRef"] }) {
  return (
    <div ref={rulerRef} aria-hidden="true" className="file-grid invisible absolute inset-x-0 top-0">
      <div className="file-tile">
        <span className="file-tile-picture" />
      </div>
    </div>
  );
}

type GridGapProps = { lines: number; geometry: RowWindow["geometry"] };

/** Lines that are not drawn. The server draws none: how high they are, only the browser knows. */
function GridGap({ lines, geometry }: GridGapProps) {
  return (
    <div
      aria-hidden="true"
      className="col-span-full"
      ref={(element) => {
        // Through CSSOM, which the CSP allows. The gap between two lines is the grid's own, and counts once less.
        if (element) element.style.height = `calc(${lines * geometry.rowPx}px - 1rem)`;
      }}
    />
  );
}
