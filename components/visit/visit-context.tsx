"use client";

import { createContext, type ReactNode, useContext } from "react";
import { AppError, type ErrorCode } from "@/lib/errors/app-error";

export type VisitPlace = {
  sealed: string;
  /** What the server found of the link when it sent the page: why it does not work, null while it does or may. */
  end: ErrorCode | null;
};

const VisitContext = createContext<VisitPlace | null>(null);

export function VisitProvider({ visit, children }: { visit: VisitPlace; children: ReactNode }) {
  return <VisitContext value={visit}>{children}</VisitContext>;
}

export function useVisit(): VisitPlace {
  const visit = useContext(VisitContext);
  if (!visit) throw new AppError("unknown", "useVisit needs a VisitProvider around it.");
  return visit;
}
