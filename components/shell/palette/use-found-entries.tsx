"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { File, Folder, Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { KIND_LABELS, kindOf } from "@/lib/files/file-kind";
import { visibleName } from "@/lib/files/visible-name";
import { browserApi } from "@/lib/query/browser-api";
import { routes } from "@/lib/routes";
import { fileTest } from "@/lib/search/match-file";
import { parseQuery } from "@/lib/search/parse-query";
import { planSearch } from "@/lib/search/plan-search";
import { foundQuery } from "@/lib/search/queries";
import { offerDraft } from "@/lib/search/search-draft";
import { hrefOf } from "../../files/file-cells";
import type { PaletteEntry } from "./palette-entry";

const GROUP = "Files";
const PAUSE_MS = 180;
const SHORTEST = 2;
const MOST_FOUND = 6;

/** The first files that put.io finds for what was typed, and the way to all of them. */
export function useFoundEntries(typed: string): PaletteEntry[] {
  const router = useRouter();
  const text = useSettled(typed.trim());
  const query = parseQuery(text.length < SHORTEST ? "" : text, { nowMs: Date.now() });
  const plan = planSearch(query);
  const found = useInfiniteQuery({ ...foundQuery(browserApi, plan), placeholderData: keepPreviousData });
  if (typed.trim() === "") return [];
  const files = plan.kind === "nothing" ? [] : (found.data?.pages[0]?.files ?? []);
  const needles = plan.kind === "words" ? plan.needles : [];
  const hits = files.filter(fileTest(query, needles)).slice(0, MOST_FOUND);
  const all: PaletteEntry = {
    id: "search-all",
    group: GROUP,
    label: `Search all files for “${typed.trim()}”`,
    isAnswer: true,
    icon: <Search />,
    onSelect() {
      if (!offerDraft(typed.trim())) router.push(routes.search(typed.trim()));
    },
  };
  return [
    ...hits.map((file): PaletteEntry => {
      return {
        id: `file-${file.id}`,
        group: GROUP,
        label: visibleName(file.name),
        hint: KIND_LABELS[kindOf(file)],
        isAnswer: true,
        icon: file.fileType === "FOLDER" ? <Folder /> : <File />,
        onSelect: () => router.push(hrefOf(file)),
      };
    }),
    all,
  ];
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
