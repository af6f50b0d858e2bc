"use client";

import { Search } from "lucide-react";
import {
  type KeyboardEvent,
  type MouseEvent,
  type SyntheticEvent,
  useDeferredValue,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";
import { rankEntries } from "@/lib/search/rank-entries";
import type { PaletteEntry } from "./palette-entry";
import { optionId, PaletteList } from "./palette-list";
import { usePaletteEntries } from "./use-palette-entries";

const LIST_ID = "palette-list";

/** Everything one can go to or do, by a few letters of its name. */
export function Palette({ onClose }: { onClose: () => void }) {
  const dialogRef = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState("");
  const [chosenId, setChosenId] = useState<string | null>(null);
  const entries = usePaletteEntries(useDeferredValue(typed));
  const groups = rankEntries(entries, typed);
  const shown = groups.flatMap((group) => group.entries);
  const index = Math.max(
    0,
    shown.findIndex(({ id }) => id === chosenId),
  );
  const active = shown[index];

  useLayoutEffect(() => {
    const dialog = dialogRef.current;
    dialog?.showModal();
    // Closed and not merely removed, or the browser would not give the focus back.
    return () => dialog?.close();
  }, []);

  function handleSelect(entry: PaletteEntry | undefined) {
    if (!entry || entry.refusal) return;
    // First, so that the focus is back where it was when the entry looks at it or moves it on.
    flushSync(onClose);
    entry.onSelect();
  }
  function handleKey(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && shown.length > 0) {
      event.preventDefault();
      setChosenId(shown[(index + step + shown.length) % shown.length]?.id ?? null);
    } else if (event.key === "Enter") {
      event.preventDefault();
      handleSelect(active);
    }
  }
  function handleCancel(event: SyntheticEvent<HTMLDialogElement>) {
    event.preventDefault();
    onClose();
  }
  function handleClose(event: SyntheticEvent<HTMLDialogElement>) {
    // A second Esc cannot be prevented in Chromium.
    if (!event.currentTarget.open) onClose();
  }
  function handleClick(event: MouseEvent<HTMLDialogElement>) {
    // The dialog has no padding of its own: a click on the element itself is a click on the backdrop.
    if (event.target === event.currentTarget) onClose();
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click is the outside click; the key for it is Esc (onCancel).
    <dialog
      ref={dialogRef}
      aria-label="Command palette"
      className={PALETTE_CLASS}
      onCancel={handleCancel}
      onClose={handleClose}
      onClick={handleClick}
    >
      <div className="flex max-h-[inherit] flex-col">
        <div className="relative flex items-center border-b border-line">
          <Search className="pointer-events-none absolute left-4 size-4 text-muted" aria-hidden="true" />
          <input
            role="combobox"
            aria-label="Go to, do, or search"
            aria-expanded="true"
            aria-controls={LIST_ID}
            aria-autocomplete="list"
            aria-activedescendant={active ? optionId(active) : undefined}
            placeholder="Go to, do, or search"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={typed}
            className="h-12 w-full bg-transparent pr-4 pl-11 text-base outline-none placeholder:text-muted"
            onChange={(event) => {
              setTyped(event.target.value);
              setChosenId(null);
            }}
            onKeyDown={handleKey}
          />
        </div>
        <PaletteList
          id={LIST_ID}
          groups={groups}
          activeId={active?.id ?? null}
          onPoint={setChosenId}
          onSelect={handleSelect}
        />
      </div>
    </dialog>
  );
}

const PALETTE_CLASS =
  "mx-auto mt-[12vh] mb-auto max-h-[min(70dvh,32rem)] w-[calc(100%-2rem)] max-w-xl overflow-hidden rounded-panel border border-line bg-overlay p-0 text-text shadow-float outline-none backdrop:bg-scrim open:animate-rise max-sm:mt-4";
