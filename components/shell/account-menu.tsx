"use client";

import type { ReactNode } from "react";
import { LazyMenu } from "../ui/lazy-menu";
import type { MenuTriggerProps } from "../ui/menu";
import type { MenuPlacement } from "../ui/place-menu";

type AccountMenuProps = {
  trigger: (props: MenuTriggerProps) => ReactNode;
  placement?: MenuPlacement;
  /** Above the entries: on a phone the disk meter, which has no place of its own there. */
  header?: ReactNode;
};

const loadEntries = async () => (await import("./account-menu-entries")).AccountMenuEntries;

export function AccountMenu({ trigger, placement = "top-start", header }: AccountMenuProps) {
  return (
    <LazyMenu
      label="Account"
      trigger={trigger}
      placement={placement}
      load={loadEntries}
      entries={{ header }}
    />
  );
}
