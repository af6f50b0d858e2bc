"use client";

import { QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { fetchPart } from "@/components/ui/lazy-part";
import { LocaleProvider } from "@/components/ui/locale";
import { showToast } from "@/components/ui/toast-store";
import { Toasts } from "@/components/ui/toasts";
import { makeQueryClient } from "@/lib/query/make-query-client";

type ProvidersProps = { locale: string; children: ReactNode };

/** Around the dashboard, not around everything: the sign-in page needs none of it before its first paint. */
export function Providers({ locale, children }: ProvidersProps) {
  // In state and not in the module: on the server a module's client would be shared by everybody.
  const [queryClient] = useState(() => makeQueryClient({ onMutationError: reportFailedWrite }));
  useEffect(readyForFailure, []);
  return (
    <LocaleProvider locale={locale}>
      <QueryClientProvider client={queryClient}>
        {children}
        <Toasts />
      </QueryClientProvider>
    </LocaleProvider>
  );
}

async function reportFailedWrite(error: unknown) {
  const { describeError } = await fetchPart(() => import("@/lib/errors/messages"));
  const { title, hint } = describeError(error);
  showToast({ tone: "danger", title, hint });
}

/** The words for failures come once the page rests: they are no part of its first load, and offline nothing comes any more. */
function readyForFailure() {
  const fetchPanel = () => void fetchPart(() => import("@/components/ui/error-panel")).catch(() => {});
  const timer = setTimeout(fetchPanel, AT_REST_MS);
  return () => clearTimeout(timer);
}

const AT_REST_MS = 1500;
