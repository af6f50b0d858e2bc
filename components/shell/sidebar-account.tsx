"use client";

import { ChevronsUpDown } from "lucide-react";
import { AccountMenu } from "./account-menu";
import { Avatar } from "./avatar";
import { DiskMeter } from "./disk-meter";

type SidebarAccountProps = { user: { name: string; avatarUrl: string | null } };

/** The foot of the sidebar. The name is in the session, so it is there at once; the disk comes when put.io has answered. */
export function SidebarAccount({ user }: SidebarAccountProps) {
  const { name, avatarUrl } = user;
  return (
    <div className="flex flex-col gap-2 border-t border-line pt-3">
      <div className="px-2 group-data-[collapsed=true]/sidebar:hidden">
        <DiskMeter />
      </div>
      <AccountMenu
        trigger={(props) => (
          <button
            type="button"
            {...props}
            title={name}
            className="flex h-11 w-full items-center gap-3 rounded-control px-1 text-left transition-colors hover:bg-hover aria-expanded:bg-hover"
          >
            <Avatar name={name} imageUrl={avatarUrl} />
            <span className="min-w-0 flex-1 truncate font-medium group-data-[collapsed=true]/sidebar:sr-only">
              <span className="sr-only">Account of </span>
              {name}
            </span>
            <ChevronsUpDown
              className="mr-1 size-4 shrink-0 text-muted group-data-[collapsed=true]/sidebar:hidden"
              aria-hidden="true"
            />
          </button>
        )}
      />
    </div>
  );
}
