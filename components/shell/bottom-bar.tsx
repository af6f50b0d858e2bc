"use client";

import { CircleUserRound, Search } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { isSearchPath, routes } from "@/lib/routes";
import { AccountMenu } from "./account-menu";
import { DiskMeter } from "./disk-meter";
import { currentOf, PLACES } from "./places";

/** The places of a phone, under the thumb. What is secondary opens as a sheet from "Account". */
export function BottomBar({ name }: { name: string }) {
  const pathname = usePathname() ?? "";
  return (
    <nav
      aria-label="Places"
      className="fixed inset-x-0 bottom-0 z-30 flex border-t border-line bg-ground safe-bottom md:hidden"
    >
      {PLACES.map((place) => (
        <Link
          key={place.href}
          href={place.href}
          aria-current={currentOf(place, pathname)}
          className={TAB_CLASS}
        >
          <place.icon className="size-6" aria-hidden="true" />
          {place.label}
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
      <AccountMenu
        header={
          <div className="px-2.5 pb-3">
            <p className="truncate pb-2 text-base font-medium">{name}</p>
            <DiskMeter />
          </div>
        }
        trigger={(props) => (
          <button type="button" {...props} className={TAB_CLASS}>
            <CircleUserRound className="size-6" aria-hidden="true" />
            Account
          </button>
        )}
      />
    </nav>
  );
}

const TAB_CLASS =
  "flex h-14 flex-1 flex-col items-center justify-center gap-0.5 text-xs text-muted outline-offset-[-2px] active:bg-pressed [&[aria-current]]:font-medium [&[aria-current]]:text-text aria-expanded:text-text";
