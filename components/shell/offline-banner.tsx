"use client";

import { WifiOff } from "lucide-react";
import { useSyncExternalStore } from "react";

/** Floats over the page's foot, so that nothing moves when the network goes or comes. */
export function OfflineBanner() {
  const isOnline = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div
      role="status"
      aria-label="Network"
      className="pointer-events-none fixed inset-x-0 bottom-0 z-30 flex justify-center p-4 max-md:mb-[calc(3.5rem+env(safe-area-inset-bottom))]"
    >
      {isOnline ? null : (
        <p className="flex animate-rise items-center gap-2.5 rounded-panel border border-line bg-overlay px-4 py-2.5 shadow-float">
          <WifiOff className="size-4 shrink-0 text-warning" aria-hidden="true" />
          You are offline. What is on screen stays; the rest goes on when the network is back.
        </p>
      )}
    </div>
  );
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener("online", onChange);
  window.addEventListener("offline", onChange);
  return () => {
    window.removeEventListener("online", onChange);
    window.removeEventListener("offline", onChange);
  };
}
