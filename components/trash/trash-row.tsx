"use client";

import { LoaderCircle } from "lucide-react";
import { memo, type ReactNode } from "react";
import { KIND_LABELS, kindOf } from "@/lib/files/file-kind";
import { visibleName } from "@/lib/files/visible-name";
import type { TrashFile } from "@/lib/putio/trash";
import { expiryOf } from "@/lib/trash/expiry";
import { FileName } from "../files/file-name";
import { useFormats } from "../files/formats";
import { KindIcon } from "../files/kind-icons";
import { FormerPlace } from "./former-place";
import { TrashMenu } from "./trash-menu";

type TrashRowProps = {
  file: TrashFile;
  index: number;
  nowMs: number;
  isActive: boolean;
  isSelected: boolean;
  /** On its way back; nothing else can be done with it. */
  isReturning: boolean;
};

/** ARIA counts rows from 1, the header included. */
export const HEADER_ROWS = 1;

/** The list listens for what happens on it (use-trash-events.ts). */
export const TrashRow = memo(function TrashRow(props: TrashRowProps) {
  const { file, index, nowMs, isActive, isSelected, isReturning } = props;
  const formats = useFormats();
  const name = visibleName(file.name);
  const kind = kindOf({ fileType: file.fileType, folderType: "REGULAR" });
  return (
    <tr
      // biome-ignore lint/a11y/noRedundantRoles: laid out as a grid, it would lose its role in the accessibility tree.
      role="row"
      aria-rowindex={index + HEADER_ROWS + 1}
      aria-selected={isSelected}
      aria-busy={isReturning}
      data-index={index}
      className="trash-columns trash-row"
    >
      <Cell className="trash-check">
        <input
          type="checkbox"
          tabIndex={isActive ? 0 : -1}
          aria-label={`Select ${name}`}
          aria-description={KIND_LABELS[kind]}
          checked={isSelected}
          disabled={isReturning}
          onChange={heardByTheList}
        />
      </Cell>
      <Cell className="trash-name">
        <span className="file-picture">
          <KindIcon kind={kind} />
        </span>
        <span className="flex min-w-0 flex-col">
          <FileName name={file.name} />
          <span className="truncate text-xs text-muted md:hidden">
            {isReturning ? <Returning /> : <TimeLeft expiresAt={file.expiresAt} nowMs={nowMs} />}
            {" · "}
            {formats.bytes(file.sizeBytes)}
            {" · "}
            <FormerPlace folderId={file.parentId} />
          </span>
        </span>
      </Cell>
      <Cell className="trash-fact">
        <FormerPlace folderId={file.parentId} />
      </Cell>
      <Cell className="trash-fact text-right">{formats.bytes(file.sizeBytes)}</Cell>
      <Cell className="trash-fact text-right max-lg:hidden">
        <time dateTime={file.deletedAt} title={formats.fullDate(file.deletedAt)} suppressHydrationWarning>
          {formats.date(file.deletedAt)}
        </time>
      </Cell>
      <Cell className="trash-fact text-right">
        {isReturning ? <Returning /> : <TimeLeft expiresAt={file.expiresAt} nowMs={nowMs} />}
      </Cell>
      <Cell className="trash-more">{isReturning ? null : <TrashMenu file={file} />}</Cell>
    </tr>
  );
});

function Cell({ className, children }: { className: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus goes to the box inside the row.
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the cell of a grid, see trash-table.tsx.
    <td role="gridcell" className={className} suppressHydrationWarning>
      {children}
    </td>
  );
}

function Returning() {
  return (
    <span className="inline-flex items-center gap-1.5 text-text">
      <LoaderCircle className="size-3.5 animate-spin motion-reduce:animate-none" aria-hidden="true" />
      Restoring
    </span>
  );
}

function TimeLeft({ expiresAt, nowMs }: { expiresAt: string; nowMs: number }) {
  const formats = useFormats();
  const { words, isSoon } = expiryOf(expiresAt, nowMs);
  return (
    <time
      dateTime={expiresAt}
      title={`Deleted for good on ${formats.fullDate(expiresAt)}`}
      className={isSoon ? "text-warning" : ""}
      suppressHydrationWarning
    >
      {words}
    </time>
  );
}

/** React wants somebody to answer for a box that it keeps. */
function heardByTheList() {}
