"use client";

import { type ComponentProps, type ComponentType, type ReactNode, useEffect, useState } from "react";
import { fetchPart } from "./lazy-part";
import { Menu, type MenuTriggerProps } from "./menu";

type LazyMenuProps<Entries extends object> = Omit<ComponentProps<typeof Menu>, "children" | "trigger"> & {
  trigger: (props: MenuTriggerProps) => ReactNode;
  /** Fetches the entries; the same function at every render. */
  load: () => Promise<ComponentType<Entries>>;
  /** What the entries are given. */
  entries: Entries;
};

/** After the page has come to rest, and mostly long before anybody opens the menu. */
const LOADED_AFTER_MS = 300;

/** A menu whose entries are no part of the page's first load. */
export function LazyMenu<Props extends object>({ trigger, load, entries, ...menu }: LazyMenuProps<Props>) {
  const [Entries, setEntries] = useState<ComponentType<Props> | null>(null);
  useEffect(() => {
    // What cannot be had is asked for again by the next page; an empty menu says nothing wrong.
    const fetchEntries = () => void fetchPart(load).then((loaded) => setEntries(() => loaded), ignore);
    const timer = setTimeout(fetchEntries, LOADED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [load]);
  return (
    <Menu {...menu} trigger={trigger}>
      {Entries ? <Entries {...entries} /> : null}
    </Menu>
  );
}

function ignore() {}
