"use client";

import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { type FormEvent, useRef } from "react";
import { QUERY_PARAM, routes } from "@/lib/routes";
import { offerDraft } from "@/lib/search/search-draft";

/** The shape that it and the search page's own field share: one gives way to the other, and nothing may be seen to move. */
export const SEARCH_BOX_CLASS =
  "relative flex h-9 min-w-0 items-center rounded-control border border-line bg-raised text-muted focus-within:border-edge pointer-coarse:h-11";
export const SEARCH_INPUT_CLASS =
  "size-full min-w-0 rounded-control bg-transparent pr-9 pl-9 text-text outline-offset-[-2px] placeholder:text-muted [&::-webkit-search-cancel-button]:hidden";

/**
 * The search field of every page but the search page itself, to which the first letter leads. It is a form with an address, so
 * that it also works before the scripts are here.
 */
export function SearchBox() {
  const router = useRouter();
  const isLeaving = useRef(false);

  function leave(text: string) {
    offerDraft(text);
    if (isLeaving.current) return;
    isLeaving.current = true;
    router.push(routes.search(text));
  }

  function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    leave(String(new FormData(event.currentTarget).get(QUERY_PARAM) ?? ""));
  }

  return (
    <search className="mr-2 min-w-36 flex-1 max-md:hidden">
      <form action={routes.search()} className={`${SEARCH_BOX_CLASS} max-w-md`} onSubmit={handleSubmit}>
        <Search className="pointer-events-none absolute left-2.5 size-4" aria-hidden="true" />
        <input
          {...SEARCH_FIELD}
          type="search"
          name={QUERY_PARAM}
          aria-label="Search all files"
          aria-keyshortcuts="/"
          placeholder="Search"
          autoComplete="off"
          className={SEARCH_INPUT_CLASS}
          onFocus={() => router.prefetch(routes.search())}
          onChange={(event) => leave(event.target.value)}
        />
        <span aria-hidden="true" className="pointer-events-none absolute right-3 text-xs">
          /
        </span>
      </form>
    </search>
  );
}

/** Marks the field that the key `/` leads to. */
const SEARCH_FIELD = { "data-search-field": "" } as const;
