import type { ReactNode } from "react";
import { OfflineBanner } from "../shell/offline-banner";
import { CONTENT_ID } from "../shell/skip-link";

/** Around everything behind a link: no places, no account, no way in. What is shared is the page. */
export function VisitFrame({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col safe-x">
      <main id={CONTENT_ID} tabIndex={-1} className="flex min-w-0 flex-1 flex-col outline-none">
        {children}
      </main>
      <footer className="mx-auto w-full max-w-[1600px] px-4 pt-5 pb-[max(1.25rem,env(safe-area-inset-bottom))] text-xs text-muted md:px-6">
        Matinee, an unofficial client for put.io
      </footer>
      <OfflineBanner />
    </div>
  );
}
