import { CloudDownload, Folder, History, type LucideIcon, Trash2, UserRound, Users } from "lucide-react";
import {
  isFolderPath,
  isFriendsPath,
  isHistoryPath,
  isSharedPath,
  isTransfersPath,
  isTrashPath,
  isWatchPath,
  routes,
} from "@/lib/routes";

export type Place = {
  label: string;
  href: string;
  icon: LucideIcon;
  /** After G, this letter leads here. */
  goKey?: string;
  /** Whether an address lies in this place. */
  contains: (pathname: string) => boolean;
  /** A phone's bar has five places, two of which are Search and More; the others stand in More. */
  isInBottomBar?: true;
};

/** Only places that exist: an entry that leads nowhere teaches people to distrust the rest. */
export const PLACES: readonly Place[] = [
  {
    label: "Files",
    href: routes.folder(0),
    icon: Folder,
    goKey: "f",
    contains: (pathname) => isFolderPath(pathname) || isWatchPath(pathname),
    isInBottomBar: true,
  },
  {
    label: "Transfers",
    href: routes.transfers(),
    icon: CloudDownload,
    goKey: "t",
    contains: isTransfersPath,
    isInBottomBar: true,
  },
  {
    label: "Shared",
    href: routes.shared(),
    icon: Users,
    goKey: "s",
    contains: isSharedPath,
    isInBottomBar: true,
  },
  { label: "Friends", href: routes.friends(), icon: UserRound, contains: isFriendsPath },
  { label: "History", href: routes.history(), icon: History, goKey: "h", contains: isHistoryPath },
  { label: "Trash", href: routes.trash(), icon: Trash2, goKey: "x", contains: isTrashPath },
];

export const BAR_PLACES = PLACES.filter(({ isInBottomBar }) => isInBottomBar);
export const MORE_PLACES = PLACES.filter(({ isInBottomBar }) => !isInBottomBar);

/** "page" on the place's own page, "true" anywhere inside it. */
export function currentOf({ href, contains }: Place, pathname: string): "page" | "true" | undefined {
  if (pathname === href) return "page";
  return contains(pathname) ? "true" : undefined;
}
