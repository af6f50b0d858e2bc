"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { usersQuery } from "@/lib/friends/queries";
import { PutioError } from "@/lib/putio/errors";
import { browserApi } from "@/lib/query/browser-api";
import { useAfterPause } from "../ui/use-after-pause";

/** Between two letters of one name. */
const PAUSE_MS = 250;
/** One letter begins half of all names. */
const FEWEST_LETTERS = 2;

/** People at put.io whose names fit what was typed. What was found last stays while the next is on its way. */
export function useUserSearch(typed: string, { isAllowed }: { isAllowed: boolean }) {
  const name = useAfterPause(typed.trim(), PAUSE_MS);
  const isLongEnough = name.length >= FEWEST_LETTERS;
  const found = useQuery({
    ...usersQuery(browserApi, { name }),
    enabled: isAllowed && isLongEnough,
    placeholderData: keepPreviousData,
  });
  const isRefused = !isAllowed || (found.error instanceof PutioError && found.error.code === "scope");
  return { name, found, isRefused, isIdle: !isLongEnough };
}

export type UserSearch = ReturnType<typeof useUserSearch>;
