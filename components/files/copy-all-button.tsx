"use client";

import { ClipboardList } from "lucide-react";
import { useState } from "react";
import { Button } from "../ui/button";
import { copyText } from "../ui/copy-text";

/** Says in its own words what came of it, until there is another text to copy. */
export function CopyAllButton({ text }: { text: string }) {
  const [copied, setCopied] = useState<{ text: string; hasWorked: boolean } | null>(null);
  const isSaid = copied?.text === text;
  async function handleClick() {
    setCopied({ text, hasWorked: await copyText(text) });
  }
  return (
    <p role="status" className="border-t border-line pt-3">
      <Button icon={<ClipboardList />} onClick={() => void handleClick()}>
        {isSaid ? (copied.hasWorked ? "Copied" : "The browser did not allow it") : "Copy all"}
      </Button>
    </p>
  );
}
