"use client";

import { LayoutGrid } from "lucide-react";
import { IconButton } from "../ui/icon-button";
import { LazyMenu } from "../ui/lazy-menu";

const NOTHING = {};
const loadEntries = async () => (await import("./view-menu-entries")).ViewMenuEntries;

/** List or tiles, close or wide, and which columns. */
export function ViewMenu() {
  return (
    <LazyMenu
      label="How this folder is shown"
      placement="bottom-end"
      trigger={(props) => <IconButton label="View" icon={<LayoutGrid />} {...props} />}
      load={loadEntries}
      entries={NOTHING}
    />
  );
}
