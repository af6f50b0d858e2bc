"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { joinPages } from "@/lib/files/folder-rows";
import { browserApi } from "@/lib/query/browser-api";
import { fileTest, inFiltersOf } from "@/lib/search/match-file";
import { parseQuery, type SearchFilter } from "@/lib/search/parse-query";
import { isBeyond, planSearch, type SearchPlan } from "@/lib/search/plan-search";
import { type FoundPage, foundQuery } from "@/lib/search/queries";
import { useHitsAhead } from "./use-hits-ahead";
import { useLocatedHits } from "./use-located-hits";

/**
 * What a query finds. put.io is asked for the words, and everything else is narrowed here while its pages keep coming; what was
 * found last stays until the first of the new arrives.
 */
export function useSearch(text: string) {
  const [nowMs] = useState(() => Date.now());
  const query = useMemo(() => parseQuery(text, { nowMs }), [text, nowMs]);
  const plan = useMemo(() => planSearch(query), [query]);
  const found = useInfiniteQuery({ ...foundQuery(browserApi, plan), placeholderData: keepPreviousData });
  const isAsked = plan.kind !== "nothing";
  const pages = isAsked ? found.data?.pages : undefined;
  const files = useMemo(() => joinPages(pages ?? []).files, [pages]);
  const passed = useMemo(() => files.filter(fileTest(query, needlesOf(plan))), [files, query, plan]);
  const located = useLocatedHits(passed, inFiltersOf(query));
  const isExhausted = !found.hasNextPage || isPastTheRest(plan, { pages, filters: query.filters });
  const isNarrowed = isAsked && plan.isNarrowed;
  const progress = { lookedThrough: files.length, hits: located.hits.length, isNarrowed };
  const ahead = useHitsAhead({ found, isExhausted: isExhausted || !isAsked, progress, scope: plan });
  const needles = useMemo(() => [...query.phrases, ...query.words], [query]);
  return {
    query,
    /** What is set off in the names. */
    needles,
    plan,
    found,
    ...located,
    lookedThrough: files.length,
    /** Of put.io's own counting, before anything was narrowed. */
    total: pages?.[0]?.total ?? null,
    isNarrowed,
    isExhausted,
    /** What is shown belongs to what was typed before. */
    isStale: isAsked && found.isPlaceholderData,
    ...ahead,
  };
}

export type Search = ReturnType<typeof useSearch>;

function needlesOf(plan: SearchPlan): readonly string[] {
  return plan.kind === "words" ? plan.needles : [];
}

type Read = { pages: readonly FoundPage[] | undefined; filters: readonly SearchFilter[] };

function isPastTheRest(plan: SearchPlan, { pages, filters }: Read): boolean {
  const last = pages?.at(-1);
  return plan.kind === "library" && last !== undefined && isBeyond(last.files, { sort: plan.sort, filters });
}
