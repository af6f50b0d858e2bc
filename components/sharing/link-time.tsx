"use client";

import { useEffect, useState } from "react";
import { formatFullDate } from "@/lib/format/date";
import { linkExpiryOf } from "@/lib/sharing/link-expiry";
import { useLocale } from "../ui/locale";

/** How long a public link is still good, counted down as one looks. */
export function LinkTime({ expiresAt }: { expiresAt: string | null }) {
  const locale = useLocale();
  const { words, isSoon } = linkExpiryOf(expiresAt, useNow(expiresAt));
  if (expiresAt === null) return words;
  return (
    <time
      dateTime={expiresAt}
      title={formatFullDate(expiresAt, { locale })}
      className={isSoon ? "text-warning" : ""}
      suppressHydrationWarning
    >
      {words}
    </time>
  );
}

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const LAST_HOUR_MS = 60 * MINUTE_MS;

/** By the second in the last hour, as the words are. */
function useNow(untilIso: string | null): number {
  const [nowMs, setNowMs] = useState(Date.now);
  const leftMs = untilIso === null ? Number.POSITIVE_INFINITY : Date.parse(untilIso) - nowMs;
  const everyMs = leftMs <= LAST_HOUR_MS + MINUTE_MS && leftMs > 0 ? SECOND_MS : MINUTE_MS;
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return nowMs;
}
