"use client";

import Link from "next/link";
import { memo, type ReactNode } from "react";
import { visibleName } from "@/lib/files/visible-name";
import type { Transfer } from "@/lib/putio/transfer";
import { routes } from "@/lib/routes";
import { partOf, stateOf } from "@/lib/transfers/transfer-state";
import { FileName } from "../files/file-name";
import { type Formats, useFormats } from "../files/formats";
import { ProgressBar } from "../ui/progress-bar";
import { HealthLight } from "./health-light";
import { useTransferActs } from "./transfer-acts";
import { TransferMenu } from "./transfer-menu";
import { WantedAct } from "./wanted-act";

type TransferRowProps = { transfer: Transfer; index: number; nowMs: number; isActive: boolean };

/** One transfer: how it does, what it is, how far it is, and what one wants most of it. Keys are the list's. */
export const TransferRow = memo(function TransferRow({ transfer, index, nowMs, isActive }: TransferRowProps) {
  const formats = useFormats();
  const state = stateOf(transfer, nowMs);
  const part = partOf(transfer);
  const size = transfer.sizeBytes ? formats.bytes(transfer.sizeBytes) : "";
  const isStuck = state.health === "problem" && state.group === "active";
  return (
    <tr
      // biome-ignore lint/a11y/noRedundantRoles: laid out as a grid, it would lose its role in the accessibility tree.
      role="row"
      aria-rowindex={index + 1}
      data-index={index}
      data-transfer={transfer.id}
      className="transfer-columns transfer-row"
    >
      <Cell>
        <HealthLight health={state.health} isStuck={isStuck} />
      </Cell>
      <Cell className="flex min-w-0 flex-col">
        <NameControl transfer={transfer} isActive={isActive} />
        <span
          title={state.hint === null ? undefined : `${state.sentence}. ${state.hint}`}
          className="truncate text-xs text-muted"
        >
          {state.sentence}
          <span className="tabular-nums md:hidden">{briefFigures(transfer, { part, formats })}</span>
        </span>
        {part === null ? null : (
          <ProgressBar
            value={part}
            tone={isStuck ? "warning" : "accent"}
            className="mt-1.5 h-0.5 md:hidden"
          />
        )}
      </Cell>
      <Cell className="min-w-0 max-md:hidden">
        {part === null ? (
          <EndTime transfer={transfer} />
        ) : (
          <Progress transfer={transfer} part={part} isStuck={isStuck} />
        )}
      </Cell>
      <Cell className="text-right text-muted tabular-nums max-lg:hidden">{size}</Cell>
      <Cell className="flex justify-end">
        <WantedAct transfer={transfer} nowMs={nowMs} tabIndex={isActive ? 0 : -1} />
      </Cell>
      <Cell className="flex justify-end">
        <TransferMenu transfer={transfer} nowMs={nowMs} tabIndex={isActive ? 0 : -1} />
      </Cell>
    </tr>
  );
});

function Cell({ className = "", children }: { className?: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus goes to the name inside the row.
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the cell of a grid, see transfer-table.tsx.
    <td role="gridcell" className={className} suppressHydrationWarning>
      {children}
    </td>
  );
}

/** What came opens; of everything else one wants to know more. */
function NameControl({ transfer, isActive }: { transfer: Transfer; isActive: boolean }) {
  const { showDetails } = useTransferActs();
  const { name, fileId, hasFile } = transfer;
  const shared = {
    "data-name": "",
    tabIndex: isActive ? 0 : -1,
    "aria-label": visibleName(name),
    title: visibleName(name),
    className:
      "flex min-w-0 max-w-full self-start rounded-control text-left outline-offset-1 hover:underline",
  } as const;
  if (fileId !== null && hasFile)
    return (
      <Link href={routes.folder(fileId)} prefetch={false} {...shared}>
        <FileName name={name} />
      </Link>
    );
  return (
    <button type="button" aria-haspopup="dialog" {...shared} onClick={() => showDetails(transfer)}>
      <FileName name={name} />
    </button>
  );
}

type ProgressProps = { transfer: Transfer; part: number; isStuck: boolean };

function Progress({ transfer, part, isStuck }: ProgressProps) {
  const formats = useFormats();
  const speed = transfer.downBytesPerSecond;
  return (
    <div className="flex flex-col gap-1.5 text-xs text-muted tabular-nums">
      <p className="flex justify-between gap-2">
        <span>{Math.floor(part * 100)} %</span>
        <span>{speed ? `${formats.bytes(speed)}/s` : ""}</span>
      </p>
      <ProgressBar value={part} tone={isStuck ? "warning" : "accent"} className="h-1" />
    </div>
  );
}

function EndTime({ transfer: { finishedAt, createdAt, status } }: { transfer: Transfer }) {
  const formats = useFormats();
  const at = finishedAt ?? (status === "ERROR" ? createdAt : null);
  if (at === null) return null;
  return (
    <time
      dateTime={at}
      title={formats.fullDate(at)}
      className="block truncate text-right text-muted"
      suppressHydrationWarning
    >
      {formats.date(at)}
    </time>
  );
}

/** A phone's figures, behind the sentence, which says the time that is left where it is known. */
function briefFigures(
  transfer: Transfer,
  { part, formats }: { part: number | null; formats: Formats },
): string {
  const { sizeBytes, downBytesPerSecond, secondsLeft, status } = transfer;
  const figures = [
    part === null ? null : `${Math.floor(part * 100)} %`,
    part !== null && downBytesPerSecond && !secondsLeft ? `${formats.bytes(downBytesPerSecond)}/s` : null,
    part === null && sizeBytes && status !== "ERROR" ? formats.bytes(sizeBytes) : null,
  ].filter(Boolean);
  return figures.map((figure) => ` · ${figure}`).join("");
}
