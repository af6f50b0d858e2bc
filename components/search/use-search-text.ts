"use client";

import { useSearchParams } from "next/navigation";
import { useEffect, useLayoutEffect, useState } from "react";
import { QUERY_PARAM, routes } from "@/lib/routes";
import { peekDraft, subscribeToDrafts, takeDraft } from "@/lib/search/search-draft";
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
  const [draft] = useState(() => (isHydrated ? peekDraft() : null));
  const [{ text, caret }, setTyped] = useState(() => typedAtEnd(draft ?? address));
  const [query, setQuery] = useState(text);

  useEffect(() => {
    const timer = setTimeout(() => setQuery(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(() => showInAddress(query), [query]);
  // A layout effect, as no key press can come between it and the focus: letters typed while this page was being drawn went to the
  // field before it, and are the later ones.
  useLayoutEffect(() => {
    const late = takeDraft();
    if (late !== null) setTyped(typedAtEnd(late));
    return subscribeToDrafts((given) => {
      takeDraft();
      setTyped(typedAtEnd(given));
      setQuery(given);
    });
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
    /** Before the page is left by a link: what is typed stands in the address now, as a change of it later would call the way off. */
    settle() {
      setQuery(text);
      showInAddress(text);
    },
  };
}

function showInAddress(query: string) {
  const wanted = routes.search(query);
  if (location.pathname + location.search !== wanted) history.replaceState(null, "", wanted);
}

function typedAtEnd(text: string) {
  return { text, caret: text.length };
}

export type SearchText = ReturnType<typeof useSearchText>;
