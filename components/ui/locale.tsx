"use client";

import { createContext, type ReactNode, useContext } from "react";

const LocaleContext = createContext("en-001");

export function LocaleProvider({ locale, children }: { locale: string; children: ReactNode }) {
  return <LocaleContext value={locale}>{children}</LocaleContext>;
}

/** What `lib/format` is to be called with; the same on the server and in the browser. */
export function useLocale(): string {
  return useContext(LocaleContext);
}
