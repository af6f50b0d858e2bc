"use client";

import { useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import { QUERY_PARAM, routes } from "@/lib/routes";
import { subscribeToDrafts, takeDraft } from "@/lib/search/search-draft";
import { useIsHydrated } from "../files/formats";

/** Between two letters of one word; a longer pause asks put.io. */
const PAUSE_MS = 180;

/**
 * The text of the search page: `text` is in the field, `query` is what is searched for, a moment later, and stands in the address.
 * The address is changed and not added to: Back leads to where one came from, and not through every letter.
 */
export function useSearchText() {
  const address = useSearchParams()?.get(QUERY_PARAM) ?? "";
  const isHydrated = useIsHydrated();
  // Not on the server's own page: it is made for the address alone.
  const [draft] = useState(() => (isHydrated ? takeDraft() : null));
  const [{ text, caret }, setTyped] = useState(() => typedAtEnd(draft ?? address));
  const [query, setQuery] = useState(text);

  useEffect(() => {
    const timer = setTimeout(() => setQuery(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(() => {
    const wanted = routes.search(query);
    if (location.pathname + location.search !== wanted) history.replaceState(null, "", wanted);
  }, [query]);
  useEffect(() => {
    function adopt(given: string) {
      takeDraft();
      setTyped(typedAtEnd(given));
      setQuery(given);
    }
    return subscribeToDrafts(adopt);
  }, []);

  return {
    text,
    caret,
    query,
    /** Came here typing, or with nothing to look for yet. */
    isTyping: draft !== null || (isHydrated && address === ""),
    type: (next: string, at: number) => setTyped({ text: next, caret: at }),
    /** At once: Enter, a chip, a suggestion, an older search. */
    choose(next: string) {
      setTyped(typedAtEnd(next));
      setQuery(next);
    },
  };
}

function typedAtEnd(text: string) {
  return { text, caret: text.length };
}

export type SearchText = ReturnType<typeof useSearchText>;
