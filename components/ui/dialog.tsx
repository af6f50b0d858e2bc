"use client";

import { X } from "lucide-react";
import { type MouseEvent, type ReactNode, type SyntheticEvent, useId, useLayoutEffect, useRef } from "react";
import { IconButton } from "./icon-button";

type DialogProps = {
  /** A sentence. */
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** Left to right; the primary one last, named by its verb. */
  actions?: ReactNode;
  size?: "normal" | "wide";
};

/**
 * A modal dialog: open while it is rendered. Native, so the page behind is inert and focus comes back by itself. A sheet on a
 * phone. Esc and a click outside ask to leave; `onClose` decides.
 */
export function Dialog({ title, onClose, children, actions, size = "normal" }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    // Closed and not merely removed, or the browser would not give the focus back.
    return () => dialog?.close();
  }, []);

  function handleCancel(event: SyntheticEvent<HTMLDialogElement>) {
    event.preventDefault();
    onClose();
  }

  function handleClose(event: SyntheticEvent<HTMLDialogElement>) {
    // A second Esc cannot be prevented in Chromium. Strict mode's rehearsal closes it too, but has opened it again by now.
    if (!event.currentTarget.open) onClose();
  }

  function handleClick(event: MouseEvent<HTMLDialogElement>) {
    // The dialog has no padding of its own: a click on the element itself is a click on the backdrop.
    if (event.target === event.currentTarget) onClose();
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click is the outside click; the key for it is Esc (onCancel).
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      className={`${DIALOG_CLASS} ${SIZES[size]}`}
      onCancel={handleCancel}
      onClose={handleClose}
      onClick={handleClick}
    >
      <div className="flex max-h-[inherit] flex-col">
        <div className="flex items-start justify-between gap-3 py-4 pr-3.5 pl-5">
          <h2 id={titleId} className="line-clamp-3 pt-1 text-lg font-semibold break-words">
            {title}
          </h2>
          <IconButton label="Close" icon={<X />} className="text-muted" onClick={onClose} />
        </div>
        <div className="min-h-0 overflow-y-auto overscroll-contain px-5 pb-5">{children}</div>
        {actions ? (
          <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3.5">{actions}</div>
        ) : null}
      </div>
    </dialog>
  );
}

const DIALOG_CLASS =
  "m-auto max-h-[min(85dvh,44rem)] w-full overflow-hidden border border-line bg-overlay p-0 text-text shadow-float outline-none backdrop:bg-scrim open:animate-rise sm:rounded-sheet max-sm:mb-0 max-sm:max-w-none max-sm:rounded-t-sheet max-sm:border-x-0 max-sm:border-b-0 max-sm:pb-[env(safe-area-inset-bottom)] max-sm:open:animate-sheet";

const SIZES = { normal: "sm:max-w-md", wide: "sm:max-w-3xl" } as const;
