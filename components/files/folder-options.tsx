"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { ChevronRight } from "lucide-react";
import { type ReactNode, type RefObject, useId, useLayoutEffect } from "react";
import { kindOf } from "@/lib/files/file-kind";
import { visibleName } from "@/lib/files/visible-name";
import type { PutioFile } from "@/lib/putio/file";
import { KindIcon } from "./kind-icons";
import { useOptionKeys } from "./use-option-keys";

export type FolderOption = {
  folder: PutioFile;
  /** Why it cannot be opened here; null: it can. */
  refusal: string | null;
};

export type FolderOptionsProps = {
  label: string;
  options: readonly FolderOption[];
  active: { id: number | null; onChange: (id: number | null) => void };
  listRef: RefObject<HTMLDivElement | null>;
  onOpen: (folder: PutioFile) => void;
  onUp: () => void;
  /** A quieter second line, such as where a folder lies. */
  hintOf?: (folder: PutioFile) => ReactNode;
};

const OPTION_PX = 44;
const OVERSCAN = 6;

/** Folders to choose from. One tab stop: the arrows move in it, Enter opens, letters jump to a name. */
export function FolderOptions(props: FolderOptionsProps) {
  const { label, options, active, listRef, onOpen, hintOf } = props;
  const listId = useId();
  const at = options.findIndex(({ folder }) => folder.id === active.id);
  const activeIndex = Math.max(at, 0);
  const virtualizer = useVirtualizer({
    count: options.length,
    getScrollElement: () => listRef.current,
    estimateSize: () => OPTION_PX,
    overscan: OVERSCAN,
  });
  const handleKey = useOptionKeys({ ...props, activeIndex });
  useLayoutEffect(() => virtualizer.scrollToIndex(activeIndex), [virtualizer, activeIndex]);
  const idOf = (folderId: number) => `${listId}-${folderId}`;
  const activeFolder = options[activeIndex]?.folder;
  return (
    <div
      ref={listRef}
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={activeFolder ? idOf(activeFolder.id) : undefined}
      className="group/options h-full overflow-y-auto overscroll-contain outline-offset-[-2px]"
      onKeyDown={handleKey}
    >
      <div className="relative w-full" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const option = options[index];
          if (!option) return null;
          const { folder } = option;
          return (
            <div
              key={folder.id}
              className="absolute inset-x-0 top-0 h-11"
              style={{ transform: `translateY(${start}px)` }}
            >
              <Option
                id={idOf(folder.id)}
                option={option}
                isActive={index === activeIndex}
                hint={hintOf?.(folder)}
                onOpen={() => onOpen(folder)}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

type OptionProps = {
  id: string;
  option: FolderOption;
  isActive: boolean;
  hint: ReactNode;
  onOpen: () => void;
};

function Option({ id, option, isActive, hint, onOpen }: OptionProps) {
  const { folder, refusal } = option;
  const line = refusal ?? hint;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the listbox's, which has the focus.
    // biome-ignore lint/a11y/useFocusableInteractive: the listbox points at it (aria-activedescendant).
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      aria-disabled={refusal !== null}
      className={`${OPTION_CLASS} ${isActive ? ACTIVE_CLASS : ""}`}
      onClick={refusal === null ? onOpen : undefined}
    >
      <KindIcon kind={kindOf(folder)} />
      <span className="min-w-0 flex-1">
        <bdi dir="auto" className="block truncate">
          {visibleName(folder.name)}
        </bdi>
        {line ? <span className="block truncate text-xs text-muted">{line}</span> : null}
      </span>
      {refusal === null ? <ChevronRight className="size-4 shrink-0 text-faint" aria-hidden="true" /> : null}
    </div>
  );
}

const OPTION_CLASS =
  "flex h-11 cursor-pointer items-center gap-2.5 px-3 leading-4 select-none hover:bg-hover active:bg-pressed aria-disabled:cursor-default aria-disabled:text-muted";
/** Seen while the list has the focus: elsewhere it would look chosen. */
const ACTIVE_CLASS =
  "group-focus-visible/options:bg-selected group-focus-visible/options:shadow-[inset_2px_0_var(--accent)]";
