"use client";

import { useRouter } from "next/navigation";
import { createContext, type ReactNode, Suspense, useContext, useEffect, useState } from "react";
import { routes } from "@/lib/routes";
import { lazyPart } from "../ui/lazy-part";
import { focusSearch } from "./focus-search";
import { isTyping } from "./is-typing";

export type ShellDialog = "keyboard-help" | "about" | "palette" | "activity" | "jobs";

const KeyboardHelp = lazyPart(async () => ({ default: (await import("./keyboard-help")).KeyboardHelp }));
const About = lazyPart(async () => ({ default: (await import("./about")).About }));
const OperationLogPanel = lazyPart(async () => ({
  default: (await import("../files/operation-log")).OperationLogPanel,
}));

const JobsDialog = lazyPart(async () => ({ default: (await import("./jobs-dialog")).JobsDialog }));

const Palette = lazyPart(async () => ({ default: (await import("./palette/palette")).Palette }));

const OpenContext = createContext<(dialog: ShellDialog) => void>(() => {});

/** Opens one of the dialogs that belong to no page. */
export function useOpenShellDialog() {
  return useContext(OpenContext);
}

/** Knows which dialog is open. Their code is fetched when first asked for: most visits never see them. */
export function ShellDialogs({ children }: { children: ReactNode }) {
  const [dialog, setDialog] = useState<ShellDialog | null>(null);
  const close = () => setDialog(null);
  // What was chosen in it may have opened another dialog by the time that it has closed.
  const closePalette = () => setDialog((open) => (open === "palette" ? null : open));
  const router = useRouter();

  useEffect(() => {
    function handleKey(event: KeyboardEvent) {
      if (isPaletteKey(event)) {
        event.preventDefault();
        setDialog(togglePalette);
        return;
      }
      const wanted = event.ctrlKey || event.metaKey || event.altKey || isTyping(event) ? null : event.key;
      if (wanted !== "?" && wanted !== "/") return;
      event.preventDefault();
      if (wanted === "?") setDialog("keyboard-help");
      else if (!focusSearch()) router.push(routes.search());
    }
    window.addEventListener("keydown", handleKey);
    return () => window.removeEventListener("keydown", handleKey);
  }, [router]);

  return (
    <OpenContext value={setDialog}>
      {children}
      <Suspense fallback={null}>
        {dialog === "keyboard-help" ? <KeyboardHelp onClose={close} /> : null}
        {dialog === "palette" ? <Palette onClose={closePalette} /> : null}
        {dialog === "about" ? <About onClose={close} /> : null}
        {dialog === "activity" ? <OperationLogPanel onClose={close} /> : null}
        {dialog === "jobs" ? <JobsDialog onClose={close} /> : null}
      </Suspense>
    </OpenContext>
  );
}

/** Over another dialog it would stand in the way of an answer that is waited for. */
function togglePalette(open: ShellDialog | null): ShellDialog | null {
  if (open !== null) return open === "palette" ? null : open;
  return document.querySelector("dialog[open]") ? null : "palette";
}

/** From a field too: nobody writes with Ctrl+K. */
function isPaletteKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === "k" && (ctrlKey || metaKey) && !altKey && !shiftKey;
}
