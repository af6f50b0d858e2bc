"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { transferRoutes } from "@/lib/routes/transfer-routes";

const TABS = [
  { label: "Transfers", href: transferRoutes.list() },
  { label: "Feeds", href: transferRoutes.feeds() },
];

/** The way from what is fetched to what fetches by itself, and back. */
export function TransfersTabs() {
  const pathname = usePathname() ?? "";
  return (
    <nav aria-label="Transfers" className="flex gap-5 border-b border-line px-4 md:px-6">
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
