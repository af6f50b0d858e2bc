"use client";

import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Beam } from "../ui/beam";

type VisitBarProps = {
  /** The page's title. */
  children: ReactNode;
  /** The folder above; null at the beginning of the link. */
  back: string | null;
};

/** As high as the dashboard's own bar, with the mark where no arrow leads further up. */
export function VisitBar({ children, back }: VisitBarProps) {
  return (
    <header className="sticky top-0 z-20 flex h-[calc(3.5rem+env(safe-area-inset-top))] items-center gap-1 bg-ground px-2 safe-top md:px-4">
      {back === null ? (
        <span className="flex size-11 shrink-0 items-center justify-center text-accent">
          <Beam className="size-6" />
        </span>
      ) : (
        <Link
          href={back}
          prefetch={false}
          aria-label="Folder above"
          title="Folder above"
          className="inline-flex size-11 shrink-0 items-center justify-center rounded-control transition-colors hover:bg-hover active:bg-pressed [&_svg]:size-5"
        >
          <ArrowLeft />
        </Link>
      )}
      <div className="min-w-0 flex-1">{children}</div>
    </header>
  );
}
