"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { isTyping } from "../shell/is-typing";

/** Backspace and Alt with the arrow up lead one level up, as in a folder. */
export function useUpKeys(href: string) {
  const router = useRouter();
  useEffect(() => {
    function handleKey(event: KeyboardEvent) {
      const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
      if (isTyping(event) || ctrlKey || metaKey || shiftKey) return;
      if (altKey ? key !== "ArrowUp" : key !== "Backspace") return;
      event.preventDefault();
      router.push(href);
    }
    window.addEventListener("keydown", handleKey);
    return () => window.removeEventListener("keydown", handleKey);
  }, [href, router]);
}
