"use client";

import { ListFilter } from "lucide-react";
import type { KeyboardEvent } from "react";
import { SEARCH_BOX_CLASS, SEARCH_INPUT_CLASS } from "../shell/search-box";

type FriendFilterProps = { typed: string; onChange: (typed: string) => void };

/** Narrows a long list of friends as one types. */
export function FriendFilter({ typed, onChange }: FriendFilterProps) {
  function handleKey(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key !== "Escape" || typed === "" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onChange("");
  }
  return (
    <search className={`${SEARCH_BOX_CLASS} w-56 max-w-[60%]`}>
      <ListFilter className="pointer-events-none absolute left-2.5 size-4" aria-hidden="true" />
      <input
        type="search"
        aria-label="Filter your friends"
        placeholder="Filter"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={typed}
        className={SEARCH_INPUT_CLASS}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={handleKey}
      />
    </search>
  );
}
