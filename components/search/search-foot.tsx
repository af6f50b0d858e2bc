"use client";

import { describeError } from "@/lib/errors/messages";
import { useFormats } from "../files/formats";
import { Button } from "../ui/button";
import type { Search } from "./use-search";

/** Below the hits: how far was looked, and what went wrong while they were here. */
export function SearchFoot({ search }: { search: Search }) {
  const formats = useFormats();
  const { found, lookedThrough, total, isNarrowed, isExhausted, canLookFurther, lookFurther } = search;
  if (found.isFetchNextPageError || (found.isError && !found.isFetching))
    return <FootFailure search={search} />;
  if (!isNarrowed || isExhausted) return null;
  const looked = formats.count(lookedThrough);
  return (
    <div className="flex min-h-14 flex-wrap items-center gap-3 px-4 py-2 text-muted md:px-6">
      <p role="status">
        Looked through{" "}
        {total === null || total < lookedThrough ? looked : `${looked} of ${formats.count(total)}`}
      </p>
      {canLookFurther ? <Button onClick={lookFurther}>Look further</Button> : null}
    </div>
  );
}

function FootFailure({ search }: { search: Search }) {
  const { found } = search;
  const { title, hint } = describeError(found.error);
  const retry = () => void (found.isFetchNextPageError ? found.fetchNextPage() : found.refetch());
  return (
    <div role="alert" className="flex flex-wrap items-center gap-3 px-4 py-2.5 md:px-6">
      <p className="min-w-0 flex-1">
        The rest was not searched.{" "}
        <span className="text-muted">
          {title}. {hint}
        </span>
      </p>
      <Button disabled={found.isFetching} onClick={retry}>
        Try again
      </Button>
    </div>
  );
}
