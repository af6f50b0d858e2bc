"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

type PlaceTabsProps = { label: string; tabs: readonly { label: string; href: string }[] };

/** The pages of one place, each with an address of its own. */
export function PlaceTabs({ label, tabs }: PlaceTabsProps) {
  const pathname = usePathname() ?? "";
  return (
    <nav aria-label={label} className="flex gap-5 border-b border-line px-4 md:px-6">
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          aria-current={pathname === tab.href ? "page" : undefined}
          className="-mb-px flex h-10 items-center rounded-t-control border-b-2 border-transparent text-muted outline-offset-[-2px] hover:text-text pointer-coarse:h-12 [&[aria-current]]:border-text [&[aria-current]]:font-medium [&[aria-current]]:text-text"
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
