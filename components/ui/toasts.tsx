"use client";

import { CircleAlert, CircleCheck, X } from "lucide-react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { Button } from "./button";
import { IconButton } from "./icon-button";
import { dismissToast, readToasts, subscribeToToasts, type Toast } from "./toast-store";

const SHOWN_MS = 10_000;

/** The live region stands in the page from the beginning: readers miss what arrives together with its region. */
export function Toasts() {
  const toasts = useSyncExternalStore(subscribeToToasts, readToasts, readToasts);
  const [isHeld, setIsHeld] = useState(false);
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
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} isHeld={isHeld} />
      ))}
    </section>
  );
}

function ToastCard({ toast, isHeld }: { toast: Toast; isHeld: boolean }) {
  const { id, title, hint, tone, action } = toast;
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => dismissToast(id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [id, isHeld]);

  function handleAction() {
    dismissToast(id);
    action?.onSelect();
  }

  return (
    <div className="pointer-events-auto flex animate-rise items-start gap-3 rounded-panel border border-line bg-overlay p-3 shadow-float">
      {tone === "positive" ? (
        <CircleCheck className="mt-0.5 size-4 shrink-0 text-positive" aria-hidden />
      ) : null}
      {tone === "danger" ? <CircleAlert className="mt-0.5 size-4 shrink-0 text-danger" aria-hidden /> : null}
      <div className="min-w-0 flex-1">
        <p className="font-medium">{title}</p>
        {hint ? <p className="text-muted">{hint}</p> : null}
      </div>
      {action ? (
        <Button tone="quiet" className="-my-1.5" onClick={handleAction}>
          {action.label}
        </Button>
      ) : null}
      <IconButton label="Dismiss" icon={<X />} className="-m-1.5" onClick={() => dismissToast(id)} />
    </div>
  );
}
