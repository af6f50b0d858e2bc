"use client";

import { Button } from "../ui/button";
import { AddRowLine } from "./add-row-line";
import { sumWords } from "./sum-words";
import type { AddForm } from "./use-add-form";

/** What stands in the box, line by line, and what that comes to. */
export function AddPreview({ form }: { form: AddForm }) {
  const { rows, paste, sum, isLooking, failure, result } = form;
  if (rows.length === 0 && paste.passedOverCount === 0) return null;
  return (
    <section aria-label="What will be added">
      {result ? (
        <p role="alert" className="pb-2 text-danger">
          {result.addedCount === 0 ? "Nothing was added" : `${result.addedCount} added`}, {result.failedCount}{" "}
          not. What is left stands here for another try.
        </p>
      ) : null}
      <p role="status" className="pb-2 font-medium tabular-nums">
        {isLooking ? "Looking at them…" : sumWords(sum)}
      </p>
      {rows.length > 0 ? (
        <ul
          aria-label="Lines"
          className="max-h-[min(22rem,38dvh)] divide-y divide-line overflow-y-auto overscroll-contain rounded-control border border-line bg-ground"
        >
          {rows.map((row) => (
            <AddRowLine key={row.id} row={row} form={form} />
          ))}
        </ul>
      ) : null}
      <p className="pt-1.5 text-xs text-muted empty:hidden">{passedOverWords(paste)}</p>
      {failure ? (
        <div className="flex flex-wrap items-center justify-between gap-2 pt-2">
          <p role="alert" className="text-warning">
            put.io did not say everything about them. They can be added all the same.
          </p>
          <Button onClick={form.retry}>Ask again</Button>
        </div>
      ) : null}
    </section>
  );
}

function passedOverWords({ passedOverCount, isCut }: AddForm["paste"]): string {
  return [
    passedOverCount === 1 ? "A line of text without a link is passed over." : "",
    passedOverCount > 1 ? `${passedOverCount} lines of text without a link are passed over.` : "",
    isCut ? "There is more than is taken at once: add these first." : "",
  ]
    .filter(Boolean)
    .join(" ");
}
