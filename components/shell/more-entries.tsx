"use client";

import { usePathname } from "next/navigation";
import { routes } from "@/lib/routes";
import { RequestCount } from "../friends/request-count";
import { MenuLink } from "../ui/menu-items";
import { AccountMenuEntries } from "./account-menu-entries";
import { DiskMeter } from "./disk-meter";
import { currentOf, MORE_PLACES } from "./places";

/** Everything of a phone that has no place in its bar: who is signed in, the other places, and the account's own menu. */
export function MoreEntries({ name }: { name: string }) {
  const pathname = usePathname() ?? "";
  return (
    <>
      <div className="px-2.5 pb-3">
        <p className="truncate pb-2 text-base font-medium">
          <bdi>{name}</bdi>
        </p>
        <DiskMeter />
      </div>
      {MORE_PLACES.map((place) => (
        <MenuLink
          key={place.href}
          href={place.href}
          icon={<place.icon />}
          current={currentOf(place, pathname)}
        >
          {place.label}
          {place.href === routes.friends() ? <RequestCount /> : null}
        </MenuLink>
      ))}
      <AccountMenuEntries />
    </>
  );
}
