"use client";

import { CircleAlert, CopyCheck, X } from "lucide-react";
import { visibleName } from "@/lib/files/visible-name";
import type { AddRow } from "@/lib/transfers/adding/add-rows";
import { FileName } from "../files/file-name";
import { IconButton } from "../ui/icon-button";
import { useFigures } from "../uploads/use-figures";
import { AddRowNote } from "./add-row-note";
import type { AddForm } from "./use-add-form";
import { withoutFile } from "./without-file";

type AddRowLineProps = { row: AddRow; form: AddForm };

/** One link or file: whether it is wanted, what it is, and what there is to say. */
export function AddRowLine({ row, form }: AddRowLineProps) {
  const figures = useFigures();
  const { key, canAdd, isWanted, name, text, file, sizeBytes } = row;
  const title = name ?? text;
  return (
    <li className="flex min-h-12 items-center gap-3 px-3 py-1.5 [contain-intrinsic-size:auto_3rem] [content-visibility:auto]">
      {canAdd && key !== null ? (
        <input
          type="checkbox"
          aria-label={`Add ${visibleName(title)}`}
          checked={isWanted}
          disabled={form.doneCount !== null}
          className="size-4 shrink-0"
          onChange={(event) => form.choose(key, event.target.checked)}
        />
      ) : (
        <NoBox row={row} />
      )}
      <div className={`min-w-0 flex-1 leading-5 ${canAdd && isWanted ? "" : "text-muted"}`}>
        <FileName name={title} />
        <AddRowNote row={row} form={form} />
      </div>
      <span className="shrink-0 text-muted tabular-nums">
        {canAdd && sizeBytes !== null ? figures.bytes(sizeBytes) : null}
      </span>
      {file ? (
        <IconButton
          label={`Take ${file.name} out`}
          icon={<X />}
          className="-mr-1.5 text-muted"
          onClick={() => withoutFile(form, file)}
        />
      ) : null}
    </li>
  );
}

function NoBox({ row: { mark } }: Pick<AddRowLineProps, "row">) {
  return mark.kind === "duplicate" ? (
    <CopyCheck className="size-4 shrink-0 text-muted" aria-hidden="true" />
  ) : (
    <CircleAlert className="size-4 shrink-0 text-danger" aria-hidden="true" />
  );
}
