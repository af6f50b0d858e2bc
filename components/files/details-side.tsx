"use client";

import { X } from "lucide-react";
import { useSyncExternalStore } from "react";
import { IconButton } from "../ui/icon-button";
import { readDetailed, subscribeToDetailed } from "./detailed-files";
import { Details } from "./details";
import { setDetailsOpen } from "./details-store";

/** Beside the list, about whatever is selected in it, else about the row that the keyboard is on. */
export function DetailsSide() {
  const targets = useSyncExternalStore(subscribeToDetailed, readDetailed, () => null);
  function handleClose() {
    setDetailsOpen(false);
    // The button is gone with the panel; the row that it told about is where one was.
    document.querySelector<HTMLElement>("[data-index] a[tabindex='0']")?.focus({ preventScroll: true });
  }
  return (
    <>
      <div className="flex h-14 shrink-0 items-center justify-between pr-3.5 pl-5">
        <h2 className="text-base font-medium">Details</h2>
        <IconButton label="Close details" icon={<X />} className="text-muted" onClick={handleClose} />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 pb-6">
        {targets && targets.count > 0 ? (
          <Details targets={targets} />
        ) : (
          <p className="text-muted">Choose a row, and what is known about it stands here.</p>
        )}
      </div>
    </>
  );
}
