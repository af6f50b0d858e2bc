"use client";

import { useEffect, useMemo, useRef } from "react";
import type { PutioFile } from "@/lib/putio/file";
import { NameIndex } from "@/lib/search/name-index";
import type { FolderPages } from "./use-folder-pages";

/** Of a frame of 16 ms; the rest is the page's. */
const SLICE_MS = 6;
/** No name holds it: put.io takes no such character. */
const UNHEARD_OF = "\0";

/** The names of the folder, made ready in the pauses before somebody types; what arrives later is added. */
export function useNameIndex(files: readonly PutioFile[]): NameIndex {
  const older = useRef<NameIndex>(undefined);
  const warm = useRef<NameIndex>(undefined);
  const index = useMemo(() => new NameIndex(files, older.current), [files]);
  useEffect(() => {
    older.current = index;
    let timer: ReturnType<typeof setTimeout> | undefined;
    function prepareOn() {
      if (!index.prepare(SLICE_MS)) timer = setTimeout(prepareOn);
      // A first look costs several times what the next ones do, as the engine has yet to compile it: it is not the reader's.
      else if (index !== warm.current) {
        warm.current = index;
        index.filter([UNHEARD_OF]);
      }
    }
    timer = setTimeout(prepareOn);
    return () => clearTimeout(timer);
  }, [index]);
  return index;
}

/** Reads the folder to its end: what is not here cannot be looked through. A page that failed waits for "Try again". */
export function useWholeFolder({ query }: FolderPages) {
  const { hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = query;
  useEffect(() => {
    // The list may have asked for the same page in the same moment.
    if (hasNextPage && !isFetching && !isFetchNextPageError) void fetchNextPage({ cancelRefetch: false });
  }, [hasNextPage, isFetching, isFetchNextPageError, fetchNextPage]);
}
