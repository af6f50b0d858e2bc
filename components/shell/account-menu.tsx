"use client";

import type { ReactNode } from "react";
import { LazyMenu } from "../ui/lazy-menu";
import type { MenuTriggerProps } from "../ui/menu";
import type { MenuPlacement } from "../ui/place-menu";

type AccountMenuProps = {
  trigger: (props: MenuTriggerProps) => ReactNode;
  placement?: MenuPlacement;
};

const loadEntries = async () => (await import("./account-menu-entries")).AccountMenuEntries;

const NO_PROPS = {};

export function AccountMenu({ trigger, placement = "top-start" }: AccountMenuProps) {
  return (
    <LazyMenu label="Account" trigger={trigger} placement={placement} load={loadEntries} entries={NO_PROPS} />
  );
}
