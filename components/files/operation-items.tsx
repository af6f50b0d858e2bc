"use client";

import type { Operation } from "@/lib/files/operations/operation";
import { visibleName } from "@/lib/files/visible-name";

/** More lines than these help nobody; the rest is counted. */
const MOST_LISTED = 200;

/** Each item's result: those that failed with the reason, openly where they are few; the others folded. */
export function OperationItems({ operation }: { operation: Operation }) {
  const failed = operation.result?.failed ?? [];
  const failedIds = new Set(failed.map(({ fileId }) => fileId));
  const done = operation.result ? operation.items.filter(({ id }) => !failedIds.has(id)) : [];
  const isSeveral = operation.subject.count > 1;
  return (
    <>
      {failed.length > 0 ? (
        <ul aria-label="Failed" className="flex max-h-56 flex-col gap-1 overflow-y-auto">
          {failed.slice(0, MOST_LISTED).map(({ fileId, name, reason }) => (
            <li key={`${fileId} ${name}`} className="break-words">
              {name === "" ? null : (
                <bdi dir="auto" className="font-medium">
                  {visibleName(name)}
                </bdi>
              )}{" "}
              <span className="text-muted">{reason}</span>
            </li>
          ))}
          <More count={failed.length - MOST_LISTED} />
        </ul>
      ) : null}
      {isSeveral && done.length > 0 ? (
        <details className="text-muted">
          <summary className="w-fit rounded-control text-xs">Each item</summary>
          <ul aria-label="Done" className="mt-1 flex max-h-56 flex-col gap-0.5 overflow-y-auto">
            {done.slice(0, MOST_LISTED).map(({ id, name }) => (
              <li key={id} className="break-words">
                <bdi dir="auto">{visibleName(name)}</bdi>
              </li>
            ))}
            <More count={operation.subject.count - failed.length - Math.min(done.length, MOST_LISTED)} />
          </ul>
        </details>
      ) : null}
    </>
  );
}

function More({ count }: { count: number }) {
  return count > 0 ? <li className="text-muted">and {count} more</li> : null;
}
