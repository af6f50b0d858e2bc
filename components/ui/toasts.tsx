"use client";

import { Suspense, useEffect, useState, useSyncExternalStore } from "react";
import { fetchPart, lazyPart } from "./lazy-part";
import { readToasts, subscribeToToasts } from "./toast-store";
import { useIsIdle } from "./use-is-idle";

const loadCard = async () => ({ default: (await import("./toast-card")).ToastCard });
const ToastCard = lazyPart(loadCard);

/**
 * The live region stands in the page from the beginning: readers miss what arrives together with its region. What is shown in it
 * comes once the page rests, as no first load has anything to tell.
 */
export function Toasts() {
  const toasts = useSyncExternalStore(subscribeToToasts, readToasts, readToasts);
  const [isHeld, setIsHeld] = useState(false);
  const isIdle = useIsIdle();
  useEffect(() => {
    if (isIdle) void fetchPart(loadCard).catch(() => {});
  }, [isIdle]);
  return (
    <section
      aria-label="Notifications"
      aria-live="polite"
      className="pointer-events-none fixed bottom-0 left-(--sidebar) z-40 flex w-full max-w-md flex-col gap-2 p-4 max-md:mb-[calc(3.5rem+env(safe-area-inset-bottom))]"
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      <Suspense fallback={null}>
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} isHeld={isHeld} />
        ))}
      </Suspense>
    </section>
  );
}
