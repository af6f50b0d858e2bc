"use client";

import { ListFilter, X } from "lucide-react";
import {
  type ChangeEvent,
  type KeyboardEvent,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { FolderRows } from "@/lib/files/folder-rows";
import { filterRows } from "@/lib/search/filter-rows";
import { SEARCH_BOX_CLASS, SEARCH_INPUT_CLASS } from "../shell/search-box";
import { IconButton } from "../ui/icon-button";
import { ProgressBar } from "../ui/progress-bar";
import { useFormats } from "./formats";
import type { FolderPages } from "./use-folder-pages";
import { useNameIndex, useWholeFolder } from "./use-name-index";

type FolderFilterProps = {
  pages: FolderPages;
  /** The rows that are left; null: all of them. */
  onRows: (rows: FolderRows | null) => void;
  onClose: () => void;
};

/** The field that narrows the folder on screen, in the place of the one that searches everything. */
export function FolderFilter({ pages, onRows, onClose }: FolderFilterProps) {
  const inputRef = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [nowMs] = useState(() => Date.now());
  const index = useNameIndex(pages.rows.files);
  // Not deferred: a hundred thousand names take less than the frame that a second drawing would.
  const rows = useMemo(() => filterRows(index, { text, nowMs }), [index, text, nowMs]);
  useWholeFolder(pages);
  useLayoutEffect(() => onRows(rows), [rows, onRows]);
  useEffect(() => {
    inputRef.current?.focus();
    return () => onRows(null);
  }, [onRows]);

  function handleChange(event: ChangeEvent<HTMLInputElement>) {
    setText(event.target.value);
    window.scrollTo({ top: 0, behavior: "instant" });
  }
  function handleKey(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") {
      event.preventDefault();
      if (text === "") leave();
      else setText("");
    } else if ((event.key === "ArrowDown" || event.key === "Enter") && focusRows()) event.preventDefault();
  }
  function leave() {
    onClose();
    focusRows();
  }

  return (
    <search className="min-w-36 flex-1">
      <div className={`${SEARCH_BOX_CLASS} max-md:h-11 md:max-w-md`}>
        <ListFilter className="pointer-events-none absolute left-2.5 size-4" aria-hidden="true" />
        <input
          ref={inputRef}
          type="search"
          aria-label="Filter this folder"
          placeholder="Filter this folder"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={text}
          className={`${SEARCH_INPUT_CLASS} pr-36`}
          onChange={handleChange}
          onKeyDown={handleKey}
        />
        <FilterCount rows={rows} pages={pages} />
        <IconButton
          label="Show all rows again"
          icon={<X />}
          className="absolute right-0 text-muted"
          onClick={leave}
        />
      </div>
    </search>
  );
}

/** "37 of 10,000"; while the folder is still being read, how far that is. */
function FilterCount({ rows, pages }: { rows: FolderRows | null; pages: FolderPages }) {
  const formats = useFormats();
  const { files, count, isComplete } = pages.rows;
  const all = formats.count(count);
  return (
    <>
      <p role="status" className="pointer-events-none absolute right-10 text-xs whitespace-nowrap">
        {rows ? `${formats.count(rows.count)} of ${all}` : null}
      </p>
      {isComplete ? null : (
        <ProgressBar
          value={count > 0 ? files.length / count : null}
          label={`Reading the folder: ${formats.count(files.length)} of ${all}`}
          className="absolute inset-x-1.5 bottom-0 h-0.5"
        />
      )}
    </>
  );
}

function focusRows(): boolean {
  const rows = document.querySelector<HTMLElement>("[data-folder-keys]");
  const link = rows?.querySelector<HTMLElement>("a[tabindex='0']");
  link?.focus();
  return link !== null && link !== undefined;
}
