"use client";

import { useRouter } from "next/navigation";
import { createContext, lazy, type ReactNode, Suspense, useContext, useEffect, useState } from "react";
import { routes } from "@/lib/routes";
import { focusSearch } from "./focus-search";
import { isTyping } from "./is-typing";

export type ShellDialog = "keyboard-help" | "about" | "activity" | "jobs";

const KeyboardHelp = lazy(async () => ({ default: (await import("./keyboard-help")).KeyboardHelp }));
const About = lazy(async () => ({ default: (await import("./about")).About }));
const OperationLogPanel = lazy(async () => ({
  default: (await import("../files/operation-log")).OperationLogPanel,
}));

const JobsDialog = lazy(async () => ({ default: (await import("./jobs-dialog")).JobsDialog }));

const OpenContext = createContext<(dialog: ShellDialog) => void>(() => {});

/** Opens one of the dialogs that belong to no page. */
export function useOpenShellDialog() {
  return useContext(OpenContext);
}

/** Knows which dialog is open. Their code is fetched when first asked for: most visits never see them. */
export function ShellDialogs({ children }: { children: ReactNode }) {
  const [dialog, setDialog] = useState<ShellDialog | null>(null);
  const close = () => setDialog(null);
  const router = useRouter();

  useEffect(() => {
    function handleKey(event: KeyboardEvent) {
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
        {dialog === "about" ? <About onClose={close} /> : null}
        {dialog === "activity" ? <OperationLogPanel onClose={close} /> : null}
        {dialog === "jobs" ? <JobsDialog onClose={close} /> : null}
      </Suspense>
    </OpenContext>
  );
}
