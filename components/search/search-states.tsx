"use client";

import { History } from "lucide-react";
import type { ReactNode } from "react";
import { useFormats } from "../files/formats";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { OutlineRows } from "../ui/outline-rows";
import { Skeleton } from "../ui/skeleton";
import { HIT_CLASS } from "./hit-classes";
import type { RecentSearches } from "./use-recent-searches";
import type { Search } from "./use-search";

const EXAMPLES = [
  { text: "type:video unwatched", does: "videos you have not seen yet" },
  { text: "type:video >4GB", does: "the largest films" },
  { text: "after:7d", does: "what came in the last week" },
  { text: 'in:"Series" ext:srt', does: "subtitles anywhere below a folder" },
  { text: '"exact words" -trailer', does: "words as they stand, and without another" },
] as const;

type ChooseProps = { onChoose: (text: string) => void };

/** Before anything is typed: what was looked for lately, and what can be. */
export function SearchStart({ recent, onChoose }: ChooseProps & { recent: RecentSearches }) {
  const { searches, clear } = recent;
  return (
    <div className="flex max-w-2xl flex-col gap-8 px-4 py-4 md:px-6">
      {searches.length > 0 ? (
        <section aria-label="Recent searches" className="animate-fade">
          <div className="flex items-center justify-between">
            <h2 className="text-xs font-medium text-muted">Recent searches</h2>
            <Button tone="quiet" onClick={clear}>
              Clear
            </Button>
          </div>
          <ul>
            {searches.map((text) => (
              <Way key={text} icon={<History />} onChoose={() => onChoose(text)}>
                <bdi className="truncate">{text}</bdi>
              </Way>
            ))}
          </ul>
        </section>
      ) : null}
      <section aria-label="What can be typed">
        <h2 className="pb-1 text-xs font-medium text-muted">Words find names. These narrow them</h2>
        <ul>
          {EXAMPLES.map(({ text, does }) => (
            <Way key={text} onChoose={() => onChoose(text)}>
              <span className="font-medium">{text}</span>
              <span className="truncate text-muted">{does}</span>
            </Way>
          ))}
        </ul>
      </section>
    </div>
  );
}

type WayProps = { icon?: ReactNode; onChoose: () => void; children: ReactNode };

function Way({ icon, onChoose, children }: WayProps) {
  return (
    <li>
      <button
        type="button"
        data-search-way=""
        className="-mx-2 flex min-h-9 w-[calc(100%+1rem)] flex-wrap items-center gap-x-3 rounded-control px-2 py-1 text-left hover:bg-hover pointer-coarse:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted"
        onClick={onChoose}
      >
        {icon}
        {children}
      </button>
    </li>
  );
}

const OUTLINED_HITS = 8;

/** Row for row what comes; seen only when it takes long enough to be noticed. */
export function SearchLoading() {
  return (
    <div role="status" aria-busy="true" className="max-w-[1600px] md:px-3">
      <span className="sr-only">Searching</span>
      <OutlineRows count={OUTLINED_HITS} className={HIT_CLASS}>
        <Skeleton className="h-8 w-12" />
        <div className="flex flex-col gap-2">
          <Skeleton className="h-3 w-1/2" />
          <Skeleton className="h-2.5 w-1/3" />
        </div>
      </OutlineRows>
    </div>
  );
}

/** What was looked through in vain, and what to try instead. */
export function NothingFound({ search, onChoose }: ChooseProps & { search: Search }) {
  const formats = useFormats();
  const { query, lookedThrough, total, canLookFurther, lookFurther } = search;
  const words = [...query.phrases, ...query.words];
  const canDropFilters = words.length > 0 && query.filters.length + query.without.length > 0;
  const looked =
    total === null
      ? formats.count(lookedThrough)
      : `${formats.count(lookedThrough)} of ${formats.count(total)}`;
  return (
    <EmptyState
      title={canLookFurther ? "Nothing found so far" : "Nothing found"}
      actions={
        <>
          {canLookFurther ? <Button onClick={lookFurther}>Look further</Button> : null}
          {canDropFilters ? (
            <Button onClick={() => onChoose(words.join(" "))}>Search without filters</Button>
          ) : null}
        </>
      }
    >
      {canLookFurther ? <p>Looked through {looked} files.</p> : null}
      <p>
        {words.length > 0
          ? "Every word must occur in the name. Try fewer words, or only their beginnings. What was added a moment ago is found some seconds later."
          : "No file fits all of these filters. Take one away, or add a word."}
      </p>
    </EmptyState>
  );
}

/** Not every put.io lists a whole account; then there is nothing that filters alone could be laid on. */
export function LibraryRefused() {
  return (
    <EmptyState title="Add a word to search for">
      put.io searches by name here. With a word, such as part of a title, these filters narrow what it finds.
    </EmptyState>
  );
}
