"use client";

import type { ReactNode } from "react";
import { routes } from "@/lib/routes";
import { sharedRoutes } from "@/lib/routes/shared-routes";
import { TopBar } from "../shell/top-bar";
import { PlaceTabs } from "../ui/place-tabs";

const TABS = [
  { label: "With me", href: routes.shared() },
  { label: "By me", href: sharedRoutes.byMe() },
];

type SharedFrameProps = { actions?: ReactNode; children: ReactNode };

/** The heading of both pages of sharing, and the way from one to the other. */
export function SharedFrame({ actions, children }: SharedFrameProps) {
  return (
    <>
      <TopBar actions={actions}>
        <h1 className="text-base font-medium max-md:font-semibold">Shared</h1>
      </TopBar>
      <PlaceTabs label="Shared" tabs={TABS} />
      {children}
    </>
  );
}
