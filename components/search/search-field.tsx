"use client";

import { Search, X } from "lucide-react";
import { type KeyboardEvent, useLayoutEffect, useRef } from "react";
import { SEARCH_BOX_CLASS, SEARCH_INPUT_CLASS } from "../shell/search-box";
import { IconButton } from "../ui/icon-button";

type SearchFieldProps = {
  text: string;
  /** Somebody was typing on the way here, or came to type: the caret belongs at the end. */
  isTyping: boolean;
  onChange: (text: string, caret: number) => void;
  /** Enter: what was typed is meant. */
  onSubmit: () => void;
  /** Down to the first hit; answers whether there is one. */
  onLeaveDown: () => boolean;
};

export function SearchField({ text, isTyping, onChange, onSubmit, onLeaveDown }: SearchFieldProps) {
  const inputRef = useRef<HTMLInputElement>(null);

  // Before anything is painted: a letter typed between the two fields would be lost.
  useLayoutEffect(() => {
    if (isTyping) focusEnd(inputRef.current);
  }, [isTyping]);

  function handleKey(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" && onLeaveDown()) event.preventDefault();
    else if (event.key === "Enter") {
      event.preventDefault();
      onSubmit();
    } else if (event.key === "Escape" && text !== "") {
      event.preventDefault();
      onChange("", 0);
    }
  }

  function handleClear() {
    onChange("", 0);
    focusEnd(inputRef.current);
  }

  return (
    <search className="min-w-36 flex-1 md:mr-2">
      <div className={`${SEARCH_BOX_CLASS} max-md:h-11 md:max-w-md`}>
        <Search className="pointer-events-none absolute left-2.5 size-4" aria-hidden="true" />
        <input
          ref={inputRef}
          data-search-field=""
          type="search"
          aria-label="Search all files"
          aria-keyshortcuts="/"
          placeholder="Search all files"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
          value={text}
          className={SEARCH_INPUT_CLASS}
          onChange={(event) =>
            onChange(event.target.value, event.target.selectionStart ?? event.target.value.length)
          }
          onKeyDown={handleKey}
        />
        {text === "" ? null : (
          <IconButton
            label="Clear the search"
            icon={<X />}
            className="absolute right-0 text-muted"
            onClick={handleClear}
          />
        )}
      </div>
    </search>
  );
}

function focusEnd(input: HTMLInputElement | null) {
  input?.focus({ preventScroll: true });
  input?.setSelectionRange(input.value.length, input.value.length);
}
