"use client";

import { useRef } from "react";
import { FormatsProvider } from "../files/formats";
import { TopBar } from "../shell/top-bar";
import { FilterChips } from "./filter-chips";
import { QueryHints } from "./query-hints";
import { SearchBody } from "./search-body";
import { SearchField } from "./search-field";
import { useRecentSearches } from "./use-recent-searches";
import { useSearch } from "./use-search";
import { useSearchText } from "./use-search-text";

export function SearchScreen({ renderedAtMs }: { renderedAtMs: number }) {
  const typed = useSearchText();
  const search = useSearch(typed.query);
  const recent = useRecentSearches();
  const resultsRef = useRef<HTMLDivElement>(null);

  function handleSubmit() {
    typed.choose(typed.text);
    recent.keep(typed.text);
  }

  return (
    <FormatsProvider renderedAtMs={renderedAtMs}>
      <TopBar
        search={
          <SearchField
            text={typed.text}
            isTyping={typed.isTyping}
            onChange={typed.type}
            onSubmit={handleSubmit}
            onLeaveDown={() => focusFirstHit(resultsRef.current)}
          />
        }
      >
        <h1 className="text-base font-medium max-md:sr-only">Search</h1>
      </TopBar>
      <FilterChips text={typed.text} onChange={typed.choose} />
      <QueryHints typed={typed} problems={search.query.problems} />
      <div
        ref={resultsRef}
        className="min-w-0"
        onClickCapture={(event) => isLink(event.target) && typed.settle()}
      >
        <SearchBody search={search} typed={typed} recent={recent} />
      </div>
    </FormatsProvider>
  );
}

function isLink(target: EventTarget): boolean {
  return target instanceof Element && target.closest("a") !== null;
}

function focusFirstHit(results: HTMLElement | null): boolean {
  const link = results?.querySelector<HTMLElement>("[data-hit] a, [data-search-way]");
  link?.focus();
  return link !== null && link !== undefined;
}
