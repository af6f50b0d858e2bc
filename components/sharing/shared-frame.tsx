"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { routes } from "@/lib/routes";
import { sharedRoutes } from "@/lib/routes/shared-routes";
import { TopBar } from "../shell/top-bar";

type SharedFrameProps = { actions?: ReactNode; children: ReactNode };

/** The heading of both pages of sharing, and the way from one to the other. */
export function SharedFrame({ actions, children }: SharedFrameProps) {
  return (
    <>
      <TopBar actions={actions}>
        <h1 className="text-base font-medium max-md:font-semibold">Shared</h1>
      </TopBar>
      <SharedTabs />
      {children}
    </>
  );
}

const TABS = [
  { label: "With me", href: routes.shared() },
  { label: "By me", href: sharedRoutes.byMe() },
];

function SharedTabs() {
  const pathname = usePathname() ?? "";
  return (
    <nav aria-label="Shared" className="flex gap-5 border-b border-line px-4 md:px-6">
      {TABS.map(({ label, href }) => (
        <Link
          key={href}
          href={href}
          aria-current={pathname === href ? "page" : undefined}
          className="-mb-px flex h-10 items-center rounded-t-control border-b-2 border-transparent text-muted outline-offset-[-2px] hover:text-text pointer-coarse:h-12 [&[aria-current]]:border-text [&[aria-current]]:font-medium [&[aria-current]]:text-text"
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
