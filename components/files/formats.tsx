"use client";

import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from "react";
import { formatBytes } from "@/lib/format/bytes";
import { formatDate, formatFullDate } from "@/lib/format/date";
import { useLocale } from "../ui/locale";

const MINUTE_MS = 60_000;

export type Formats = {
  bytes: (bytes: number) => string;
  count: (count: number) => string;
  date: (iso: string) => string;
  fullDate: (iso: string) => string;
};

const FormatsContext = createContext<Formats | null>(null);

/**
 * How figures and dates are written below. The server knows neither the reader's time zone nor their clock: its HTML is in UTC
 * as of `renderedAtMs`, hydration repeats exactly that, and only then the reader's own take over.
 */
export function FormatsProvider({ renderedAtMs, children }: { renderedAtMs: number; children: ReactNode }) {
  const locale = useLocale();
  const nowMs = useSyncExternalStore(subscribeToMinutes, currentMinute, () => renderedAtMs);
  const isHydrated = useIsHydrated();
  const formats = useMemo(() => {
    const numbers = new Intl.NumberFormat(locale);
    const zone = isHydrated ? {} : { timeZone: "UTC" };
    return {
      bytes: (bytes: number) => formatBytes(bytes, { locale }),
      count: (count: number) => numbers.format(count),
      date: (iso: string) => formatDate(iso, { locale, nowMs, ...zone }),
      fullDate: (iso: string) => formatFullDate(iso, { locale, ...zone }),
    };
  }, [locale, nowMs, isHydrated]);
  return <FormatsContext value={formats}>{children}</FormatsContext>;
}

export function useFormats(): Formats {
  const formats = useContext(FormatsContext);
  if (!formats) throw new Error("useFormats needs a FormatsProvider above it");
  return formats;
}

/** False on the server and while its HTML is being taken over, true from then on. */
export function useIsHydrated(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
}

function neverChanges(): () => void {
  return () => {};
}

/** Whole minutes, so that the snapshot is stable between two ticks. */
function currentMinute(): number {
  return Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS;
}

function subscribeToMinutes(onChange: () => void): () => void {
  const timer = setInterval(onChange, MINUTE_MS);
  return () => clearInterval(timer);
}
