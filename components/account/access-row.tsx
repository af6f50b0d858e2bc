"use client";

import type { ReactNode } from "react";
import { Button } from "../ui/button";

type AccessRowProps = {
  title: ReactNode;
  /** Facts, joined by dots. */
  facts: readonly string[];
  act: string;
  /** The same with what it is about, for those who hear it out of its row. */
  actLabel: string;
  isBusy: boolean;
  onAct: () => void;
};

/** One who may use the account, and the way to end that. */
export function AccessRow({ title, facts, act, actLabel, isBusy, onAct }: AccessRowProps) {
  return (
    <li className="flex items-center gap-4 border-t border-line py-3 first:border-t-0 first:pt-0 last:pb-0">
      <div className="min-w-0 flex-1">
        <p className="font-medium break-words">{title}</p>
        <p className="text-muted break-words empty:hidden" suppressHydrationWarning>
          {facts.join(" · ")}
        </p>
      </div>
      <Button aria-label={actLabel} disabled={isBusy} onClick={onAct}>
        {act}
      </Button>
    </li>
  );
}
