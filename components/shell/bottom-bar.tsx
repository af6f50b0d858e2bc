"use client";

import { Ellipsis, Search } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { isAccountPath, isSearchPath, routes } from "@/lib/routes";
import { LazyMenu } from "../ui/lazy-menu";
import { BAR_PLACES, currentOf, MORE_PLACES } from "./places";

const loadMore = async () => (await import("./more-entries")).MoreEntries;

/** The places of a phone, under the thumb. What is secondary opens as a sheet from "More". */
export function BottomBar({ name }: { name: string }) {
  const pathname = usePathname() ?? "";
  const isInMore = isAccountPath(pathname) || MORE_PLACES.some(({ contains }) => contains(pathname));
  return (
    <nav
      aria-label="Places"
      className="fixed inset-x-0 bottom-0 z-30 flex border-t border-line bg-ground safe-bottom md:hidden"
    >
      {BAR_PLACES.map((place) => (
        <Link
          key={place.href}
          href={place.href}
          aria-current={currentOf(place, pathname)}
          className={`relative ${TAB_CLASS}`}
        >
          <place.icon className="size-6" aria-hidden="true" />
          {place.label}
          <span data-badge={place.href} className="absolute top-1 left-1/2 pl-2" />
        </Link>
      ))}
      <Link
        href={routes.search()}
        aria-current={isSearchPath(pathname) ? "page" : undefined}
        className={TAB_CLASS}
      >
        <Search className="size-6" aria-hidden="true" />
        Search
      </Link>
      <LazyMenu
        label="More"
        placement="top-end"
        load={loadMore}
        entries={{ name }}
        trigger={(props) => (
          <button
            type="button"
            {...props}
            aria-current={isInMore ? "true" : undefined}
            className={`relative ${TAB_CLASS}`}
          >
            <Ellipsis className="size-6" aria-hidden="true" />
            More
            <span data-badge={routes.friends()} aria-hidden="true" className="absolute top-1 left-1/2 pl-2" />
          </button>
        )}
      />
    </nav>
  );
}

const TAB_CLASS =
  "flex h-14 flex-1 flex-col items-center justify-center gap-0.5 text-xs text-muted outline-offset-[-2px] active:bg-pressed [&[aria-current]]:font-medium [&[aria-current]]:text-text aria-expanded:text-text";
