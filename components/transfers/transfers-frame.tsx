"use client";

import type { ReactNode } from "react";
import { transferRoutes } from "@/lib/routes/transfer-routes";
import { TopBar } from "../shell/top-bar";
import { PlaceTabs } from "../ui/place-tabs";

const TABS = [
  { label: "Transfers", href: transferRoutes.list() },
  { label: "Feeds", href: transferRoutes.feeds() },
];

type TransfersFrameProps = { actions?: ReactNode; children: ReactNode };

/** The heading of both pages of transfers, and the way from one to the other. */
export function TransfersFrame({ actions, children }: TransfersFrameProps) {
  return (
    <>
      <TopBar actions={actions}>
        <h1 className="text-base font-medium max-md:font-semibold">Transfers</h1>
      </TopBar>
      <PlaceTabs label="Transfers" tabs={TABS} />
      {children}
    </>
  );
}
