"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { topFoldersQuery } from "@/lib/files/top-folders";
import { browserApi } from "@/lib/query/browser-api";
import type { QueryProblem } from "@/lib/search/parse-query";
import { suggest } from "@/lib/search/suggest";
import { useIsHydrated } from "../files/formats";
import { focusSearch } from "../shell/focus-search";
import type { SearchText } from "./use-search-text";

type QueryHintsProps = { typed: SearchText; problems: readonly QueryProblem[] };

const ADVICE: Record<QueryProblem["kind"], string> = {
  type: "is no type. Try video, audio, image, archive, pdf, text or folder.",
  extension: "is no extension. Try ext:mkv.",
  size: "is no size. Try >4GB or <700MB.",
  date: "is no date. Try 2025, 2025-06, today or 7d.",
};

/** Under the field: how the word that is being typed could go on, and what of the rest is not understood. */
export function QueryHints({ typed, problems }: QueryHintsProps) {
  const isHydrated = useIsHydrated();
  const { data: folders = [] } = useQuery(topFoldersQuery(browserApi));
  const [nowMs] = useState(() => Date.now());
  function handleChoose(text: string) {
    typed.choose(text);
    focusSearch();
  }
  const folderNames = folders.map(({ name }) => name);
  const suggestions = isHydrated ? suggest(typed.text, { caret: typed.caret, nowMs, folderNames }) : [];
  if (suggestions.length === 0 && problems.length === 0) return null;
  return (
    <div className="flex flex-col gap-1 px-4 pb-2 md:px-6">
      {suggestions.length > 0 ? (
        // biome-ignore lint/a11y/useSemanticElements: as above the results, no legend is seen.
        <div role="group" aria-label="Suggestions" className="flex flex-wrap gap-1.5">
          {suggestions.map(({ label, text }) => (
            <button
              key={label}
              type="button"
              data-search-way=""
              className="h-7 rounded-control bg-hover px-2 text-sm transition-colors hover:bg-pressed pointer-coarse:h-10"
              onClick={() => handleChoose(text)}
            >
              <bdi>{label}</bdi>
            </button>
          ))}
        </div>
      ) : null}
      <p role="status" className="text-muted empty:hidden">
        {problems.map(({ text, kind }) => (
          <span key={text} className="block">
            <bdi className="font-medium text-text">{text}</bdi> {ADVICE[kind]}
          </span>
        ))}
      </p>
    </div>
  );
}
