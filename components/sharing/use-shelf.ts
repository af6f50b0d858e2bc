"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { type RefObject, useEffect, useMemo, useState } from "react";
import { joinPages } from "@/lib/files/folder-rows";
import { folderQuery } from "@/lib/files/queries";
import { browserApi } from "@/lib/query/browser-api";
import { watchSight } from "../ui/watch-sight";

/** More than these stand in the folder itself. */
const MOST_SHOWN = 12;

/** The first of what lies in a friend's folder; it is read once the shelf comes near the window, as there may be a hundred. */
export function useShelf(folderId: number, sectionRef: RefObject<HTMLElement | null>) {
  const isNear = useComesNear(sectionRef);
  const query = useInfiniteQuery({ ...folderQuery(browserApi, { folderId }), enabled: isNear });
  const rows = useMemo(() => (query.data ? joinPages(query.data.pages) : null), [query.data]);
  return {
    files: rows?.files.slice(0, MOST_SHOWN) ?? null,
    total: rows?.count ?? null,
    error: query.error,
    retry: () => void query.refetch(),
  };
}

function useComesNear(ref: RefObject<HTMLElement | null>): boolean {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (isNear || !element) return;
    return watchSight(element, { onSeen: () => setIsNear(true), rootMargin: "400px 0px" });
  }, [ref, isNear]);
  return isNear;
}
