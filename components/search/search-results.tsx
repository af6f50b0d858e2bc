"use client";

import { useRouter } from "next/navigation";
import { type MouseEvent, useRef } from "react";
import type { PutioFile } from "@/lib/putio/file";
import { useFileActs } from "../files/file-acts";
import { hrefOf } from "../files/file-cells";
import { useFormats } from "../files/formats";
import { KindSymbols } from "../files/kind-icons";
import { opensElsewhere } from "../files/opens-elsewhere";
import { useActiveRow } from "../files/use-active-row";
import { useShowInFolder } from "../files/use-show-in-folder";
import { askForHitMenu } from "./hit-menu";
import { HitRow } from "./hit-row";
import { useHitKeys } from "./use-hit-keys";
import { useHitWindow } from "./use-hit-window";
import type { Search } from "./use-search";
import { useSearchPlace } from "./use-search-place";

type SearchResultsProps = {
  search: Search;
  /** The search as it stands in the address. */
  text: string;
  /** A hit was what was looked for. */
  onOpen: () => void;
};

export function SearchResults({ search, text, onOpen }: SearchResultsProps) {
  const { hits, needles, isStale, onVisible } = search;
  const router = useRouter();
  const { openMenu } = useFileActs();
  const showInFolder = useShowInFolder();
  const listRef = useRef<HTMLOListElement>(null);
  const active = useActiveRow(hits, null);
  const hitWindow = useHitWindow({ listRef, count: hits.length, keepIndex: active.index, onVisible });

  function handleShow(file: PutioFile) {
    onOpen();
    showInFolder(file);
  }
  const keys = useHitKeys({
    listRef,
    hits,
    active,
    hitWindow,
    onShow: handleShow,
  });
  useSearchPlace({
    query: text,
    fileId: active.fileId,
    onRestore(fileId, { withFocus }) {
      const index = fileId === null ? null : active.activateFile(fileId);
      if (index !== null && withFocus) keys.focusSoon(index);
    },
  });

  function hitOf({ target }: MouseEvent) {
    const row = target instanceof Element ? target.closest<HTMLElement>("[data-hit]") : null;
    return hits[Number(row?.dataset.index)];
  }
  function handleMenu(event: MouseEvent) {
    const file = hitOf(event);
    if (!file) return;
    event.preventDefault();
    active.activateFile(file.id);
    askForHitMenu(event, { file, openMenu });
  }
  function handleClick(event: MouseEvent) {
    const target = event.target instanceof Element ? event.target : null;
    const file = hitOf(event);
    if (target?.closest("[data-more]")) return handleMenu(event);
    const isShow = target?.closest("[data-show]") != null;
    if (!file || !(isShow || target?.closest("a"))) return;
    if (event.defaultPrevented || opensElsewhere(event)) return;
    event.preventDefault();
    active.activateFile(file.id);
    if (isShow) return handleShow(file);
    onOpen();
    router.push(hrefOf(file));
  }

  return (
    <section aria-label="Results" className="w-full max-w-[1600px] pb-2 md:px-3">
      <KindSymbols />
      <HitCount search={search} />
      <ol
        ref={listRef}
        aria-busy={isStale}
        className={`relative transition-opacity ${isStale ? "opacity-60 delay-150" : ""}`}
        style={{ height: hitWindow.heightPx }}
        onKeyDown={keys.onKeyDown}
        onFocus={keys.onFocus}
        onBlur={keys.onBlur}
        onClick={handleClick}
        onContextMenu={handleMenu}
      >
        {hitWindow.items.map(({ index, offsetPx }) => {
          const file = hits[index];
          return file ? (
            <HitRow
              key={file.id}
              file={file}
              place={{ index, count: hits.length, offsetPx }}
              needles={needles}
              isActive={index === active.index}
            />
          ) : null;
        })}
      </ol>
    </section>
  );
}

/** Said to readers as it changes; put.io's own total says nothing about what is left after narrowing. */
function HitCount({ search }: { search: Search }) {
  const formats = useFormats();
  const { hits, total, isNarrowed, isExhausted, found } = search;
  const known = isNarrowed || isExhausted ? hits.length : Math.max(total ?? 0, hits.length);
  const isMore = isNarrowed ? !isExhausted : total === null && found.hasNextPage;
  return (
    <p role="status" className="px-4 pb-1 text-xs text-muted md:px-3">
      {known === 1 && !isMore ? "1 result" : `${formats.count(known)} results${isMore ? " so far" : ""}`}
    </p>
  );
}
