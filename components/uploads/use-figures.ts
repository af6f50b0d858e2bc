"use client";

import { useMemo } from "react";
import { formatBytes } from "@/lib/format/bytes";
import { useLocale } from "../ui/locale";

/** Figures in the reader's own writing, on pages of every kind. */
export function useFigures() {
  const locale = useLocale();
  return useMemo(
    () => ({
      bytes: (bytes: number) => formatBytes(bytes, { locale }),
      count: new Intl.NumberFormat(locale).format,
    }),
    [locale],
  );
}
