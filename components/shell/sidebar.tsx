"use client";

import { PanelLeftClose, PanelLeftOpen } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { type ReactNode, useState } from "react";
import { routes } from "@/lib/routes";
import { keepAppearance, SIDEBAR_COOKIE } from "@/lib/session/appearance";
import { Beam } from "../ui/beam";
import { IconButton } from "../ui/icon-button";
import { ENTRY_CLASS } from "./entry-class";
import { currentOf, PLACES, type Place } from "./places";

type SidebarProps = {
  /** From the cookie, so that the first paint has the right width. */
  isInitiallyCollapsed: boolean;
  /** The quick list of folders, hidden while collapsed. */
  folders: ReactNode;
  /** Disk meter and account menu. */
  account: ReactNode;
};

export function Sidebar({ isInitiallyCollapsed, folders, account }: SidebarProps) {
  const [isCollapsed, setIsCollapsed] = useState(isInitiallyCollapsed);

  function handleToggle() {
    keepAppearance(SIDEBAR_COOKIE, isCollapsed ? "open" : "collapsed");
    setIsCollapsed(!isCollapsed);
  }

  return (
    <aside
      data-collapsed={isCollapsed}
      className="group/sidebar sticky top-0 flex h-dvh w-(--sidebar) shrink-0 flex-col border-r border-line max-md:hidden"
    >
      <div className="flex h-14 shrink-0 items-center justify-between pr-3.5 pl-5 group-data-[collapsed=true]/sidebar:justify-center group-data-[collapsed=true]/sidebar:px-0">
        <Wordmark />
        <IconButton
          label={isCollapsed ? "Expand sidebar" : "Collapse sidebar"}
          icon={isCollapsed ? <PanelLeftOpen /> : <PanelLeftClose />}
          aria-expanded={!isCollapsed}
          className="text-muted"
          onClick={handleToggle}
        />
      </div>
      <nav aria-label="Places" className="flex min-h-0 flex-1 flex-col gap-0.5 overflow-y-auto px-3 py-2">
        {PLACES.map((place) => (
          <SidebarLink key={place.href} place={place} />
        ))}
        <div className="group-data-[collapsed=true]/sidebar:hidden">{folders}</div>
      </nav>
      <div className="shrink-0 px-3 pb-3">{account}</div>
    </aside>
  );
}

function Wordmark() {
  return (
    <Link
      href={routes.home()}
      className="flex items-center gap-2.5 rounded-control text-base font-semibold group-data-[collapsed=true]/sidebar:hidden"
    >
      <Beam className="size-6 text-accent" />
      Matinee
    </Link>
  );
}

function SidebarLink({ place }: { place: Place }) {
  const { label, href, icon: Icon } = place;
  return (
    <Link
      href={href}
      title={label}
      aria-current={currentOf(place, usePathname() ?? "")}
      className={`relative flex h-9 shrink-0 items-center gap-3 group-data-[collapsed=true]/sidebar:justify-center ${ENTRY_CLASS}`}
    >
      <Icon className="size-5 shrink-0" aria-hidden="true" />
      <span className="group-data-[collapsed=true]/sidebar:sr-only">{label}</span>
      <span data-badge={href} className="contents" />
    </Link>
  );
}
