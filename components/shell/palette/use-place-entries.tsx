"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Folder, Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useMemo } from "react";
import { seenFolders } from "@/lib/files/seen-folders";
import { topFoldersQuery } from "@/lib/files/top-folders";
import { visibleName } from "@/lib/files/visible-name";
import { browserApi } from "@/lib/query/browser-api";
import { isFolderPath, routes } from "@/lib/routes";
import { useOpenFolder } from "../../files/use-open-folder";
import { focusSearch } from "../focus-search";
import { PLACES } from "../places";
import type { PaletteEntry } from "./palette-entry";

const GROUP = "Go to";

/** The places of the sidebar, the folders at the top, and every folder that was seen on the way here. */
export function usePlaceEntries(): PaletteEntry[] {
  const client = useQueryClient();
  const router = useRouter();
  const openFolder = useOpenFolder();
  const { data: topFolders = [] } = useQuery(topFoldersQuery(browserApi));
  return useMemo(() => {
    const places = PLACES.map(({ href, label, icon: Icon }): PaletteEntry => {
      return { id: href, group: GROUP, label, icon: <Icon />, onSelect: () => router.push(href) };
    });
    const search: PaletteEntry = {
      id: "search",
      group: GROUP,
      label: "Search",
      shortcut: "/",
      icon: <Search />,
      onSelect: () => void (focusSearch() || router.push(routes.search())),
    };
    const isTop = new Set(topFolders.map(({ id }) => id));
    const seen = seenFolders(client).filter(({ id }) => !isTop.has(id));
    const folders = [...topFolders, ...seen].map(({ id, name }): PaletteEntry => {
      const go = () =>
        isFolderPath(location.pathname) ? void openFolder(id) : router.push(routes.folder(id));
      return {
        id: `folder-${id}`,
        group: GROUP,
        label: visibleName(name),
        isHidden: !isTop.has(id),
        icon: <Folder />,
        onSelect: go,
      };
    });
    return [...places, search, ...folders];
  }, [client, router, openFolder, topFolders]);
}
