"use client";

import { Check, Copy, X } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { copyText } from "./copy-text";
import { IconButton } from "./icon-button";

type CopyButtonProps = {
  /** What is copied, for those who hear it: "Copy size". */
  label: string;
  text: string;
  /** Where two stand side by side. */
  icon?: ReactNode;
  className?: string;
};

const SAID_FOR_MS = 1600;

/** Copies a text, and says in its own place that it did. */
export function CopyButton({ label, text, icon = <Copy />, className = "" }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<"copied" | "failed" | null>(null);
  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), SAID_FOR_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  async function handleClick() {
    setOutcome((await copyText(text)) ? "copied" : "failed");
  }
  return (
    <>
      <IconButton
        label={label}
        icon={<OutcomeIcon outcome={outcome} icon={icon} />}
        className={`[&_svg]:size-4! ${className}`}
        onClick={() => void handleClick()}
      />
      <span role="status" className="sr-only">
        {outcome === "copied" ? "Copied" : null}
        {outcome === "failed" ? "The browser did not allow copying" : null}
      </span>
    </>
  );
}

type OutcomeIconProps = { outcome: "copied" | "failed" | null; icon: ReactNode };

function OutcomeIcon({ outcome, icon }: OutcomeIconProps) {
  if (outcome === "copied") return <Check className="text-positive" />;
  return outcome === "failed" ? <X className="text-danger" /> : icon;
}
