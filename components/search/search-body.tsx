"use client";

import { PutioError } from "@/lib/putio/errors";
import { ErrorPanel } from "../ui/error-panel";
import { SearchFoot } from "./search-foot";
import { SearchResults } from "./search-results";
import { LibraryRefused, NothingFound, SearchLoading, SearchStart } from "./search-states";
import type { RecentSearches } from "./use-recent-searches";
import type { Search } from "./use-search";
import type { SearchText } from "./use-search-text";

type SearchBodyProps = { search: Search; typed: SearchText; recent: RecentSearches };

/** Whichever state a search is in. What was found last stays on screen while the next is on its way. */
export function SearchBody({ search, typed, recent }: SearchBodyProps) {
  const { plan, found, hits, waiting } = search;
  if (plan.kind === "nothing") return <SearchStart recent={recent} onChoose={typed.choose} />;
  // Without a network the request waits for one, and would show its outline for as long.
  const isWaiting = found.isPaused && (found.isPending || found.isPlaceholderData);
  if (isWaiting) return <ErrorPanel error={OFFLINE} onRetry={() => void found.refetch()} />;
  if (found.isPending) return <SearchLoading />;
  if (!found.data) {
    const isRefused = plan.kind === "library" && isRefusal(found.error);
    if (isRefused) return <LibraryRefused />;
    return <ErrorPanel error={found.error} onRetry={() => void found.refetch()} />;
  }
  const isLooking = found.isFetching || waiting > 0;
  if (hits.length === 0 && isLooking && !search.canLookFurther) return <SearchLoading />;
  if (hits.length === 0) return <NothingFound search={search} onChoose={typed.choose} />;
  return (
    <>
      <SearchResults search={search} text={typed.query} onOpen={() => recent.keep(typed.text)} />
      <SearchFoot search={search} />
    </>
  );
}

const OFFLINE = new PutioError({ code: "offline", operation: "searchFiles" });

/** A put.io that does not list the whole account says so in one of these ways; everything else is a failure that passes. */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof PutioError &&
    (error.code === "bad-request" || error.code === "not-found" || error.code === "forbidden")
  );
}
