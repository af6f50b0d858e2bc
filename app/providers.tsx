"use client";

import { QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { LocaleProvider } from "@/components/ui/locale";
import { showToast } from "@/components/ui/toast-store";
import { Toasts } from "@/components/ui/toasts";
import { describeError } from "@/lib/errors/messages";
import { makeQueryClient } from "@/lib/query/make-query-client";

type ProvidersProps = { locale: string; children: ReactNode };

/** Around the dashboard, not around everything: the sign-in page needs none of it before its first paint. */
export function Providers({ locale, children }: ProvidersProps) {
  // In state and not in the module: on the server a module's client would be shared by everybody.
  const [queryClient] = useState(() => makeQueryClient({ onMutationError: reportFailedWrite }));
  return (
    <LocaleProvider locale={locale}>
      <QueryClientProvider client={queryClient}>
        {children}
        <Toasts />
      </QueryClientProvider>
    </LocaleProvider>
  );
}

function reportFailedWrite(error: unknown) {
  const { title, hint } = describeError(error);
  showToast({ tone: "danger", title, hint });
}
