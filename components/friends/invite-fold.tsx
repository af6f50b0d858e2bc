"use client";

import { ChevronRight } from "lucide-react";
import { useState } from "react";
import { InvitePanel } from "./invite-panel";

/** For somebody who is not at put.io yet. Folded away: most who come here look for somebody who is. */
export function InviteFold() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className="mt-4 border-t border-line pt-3">
      <button
        type="button"
        aria-expanded={isOpen}
        className="-mx-2 flex min-h-9 w-[calc(100%+1rem)] items-center gap-2 rounded-control px-2 text-left hover:bg-hover pointer-coarse:min-h-11"
        onClick={() => setIsOpen(!isOpen)}
      >
        <ChevronRight
          className={`size-4 shrink-0 text-muted transition-transform ${isOpen ? "rotate-90" : ""}`}
          aria-hidden="true"
        />
        Invite somebody who is not at put.io yet
      </button>
      {isOpen ? <InvitePanel /> : null}
    </div>
  );
}
