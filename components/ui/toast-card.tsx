"use client";

import { CircleAlert, CircleCheck, X } from "lucide-react";
import { useEffect } from "react";
import { Button } from "./button";
import { IconButton } from "./icon-button";
import { ProgressBar } from "./progress-bar";
import { dismissToast, type Toast, type ToastAction } from "./toast-store";

const SHOWN_MS = 10_000;

/** One notice. It goes by itself, but not while somebody is at it (`isHeld`), and not when it tells of something that lasts. */
export function ToastCard({ toast, isHeld }: { toast: Toast; isHeld: boolean }) {
  const { id, title, hint, tone, actions, isLasting, progress } = toast;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it says anew is read anew, so its time begins again.
  useEffect(() => {
    if (isHeld || isLasting) return;
    const timer = setTimeout(() => dismissToast(id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [id, isHeld, isLasting, title]);

  return (
    <div className="pointer-events-auto relative flex animate-rise items-start gap-3 overflow-hidden rounded-panel border border-line bg-overlay p-3 shadow-float">
      {tone === "positive" ? (
        <CircleCheck className="mt-0.5 size-4 shrink-0 text-positive" aria-hidden />
      ) : null}
      {tone === "danger" ? <CircleAlert className="mt-0.5 size-4 shrink-0 text-danger" aria-hidden /> : null}
      <div className="min-w-0 flex-1">
        <p className="font-medium break-words">{title}</p>
        {hint ? <p className="text-muted">{hint}</p> : null}
      </div>
      {actions.map((action) => (
        <ToastButton key={action.label} action={action} toastId={id} />
      ))}
      <IconButton label="Dismiss" icon={<X />} className="-m-1.5" onClick={() => dismissToast(id)} />
      {progress === undefined ? null : (
        <ProgressBar value={progress} className="absolute inset-x-0 bottom-0 h-0.5" />
      )}
    </div>
  );
}

function ToastButton({ action, toastId }: { action: ToastAction; toastId: number }) {
  function handleClick() {
    dismissToast(toastId);
    action.onSelect();
  }
  return (
    <Button tone="quiet" className="-my-1.5" onClick={handleClick}>
      {action.label}
    </Button>
  );
}
