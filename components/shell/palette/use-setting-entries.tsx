"use client";

import {
  CircleUserRound,
  Info,
  Keyboard,
  LayoutGrid,
  LogOut,
  Monitor,
  Moon,
  Rows3,
  Rows4,
  Sun,
} from "lucide-react";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { routes } from "@/lib/routes";
import { THEMES, type Theme } from "@/lib/session/appearance";
import { viewOnScreen } from "../../files/list-view-context";
import { useSignOut } from "../../session/use-sign-out";
import { useOpenShellDialog } from "../shell-dialogs";
import { useTheme } from "../use-theme";
import type { PaletteEntry } from "./palette-entry";

const GROUP = "Settings";
const THEME_LOOKS: Record<Theme, { label: string; icon: ReactNode }> = {
  system: { label: "Theme: as the system", icon: <Monitor /> },
  dark: { label: "Theme: dark", icon: <Moon /> },
  light: { label: "Theme: light", icon: <Sun /> },
};

export function useSettingEntries(): PaletteEntry[] {
  const { theme, setTheme } = useTheme();
  const router = useRouter();
  const openDialog = useOpenShellDialog();
  const signOut = useSignOut();
  const themes = THEMES.filter((candidate) => candidate !== theme).map((candidate): PaletteEntry => {
    const look = THEME_LOOKS[candidate];
    return {
      id: `theme-${candidate}`,
      group: GROUP,
      keywords: "colours appearance mode",
      ...look,
      onSelect: () => setTheme(candidate),
    };
  });
  return [
    ...viewEntries(),
    ...themes,
    accountEntry(() => router.push(routes.account())),
    {
      id: "keyboard-help",
      group: GROUP,
      label: "Keyboard",
      keywords: "help shortcuts keys",
      shortcut: "?",
      icon: <Keyboard />,
      onSelect: () => openDialog("keyboard-help"),
    },
    {
      id: "about",
      group: GROUP,
      label: "About Matinee",
      keywords: "version licence",
      icon: <Info />,
      onSelect: () => openDialog("about"),
    },
    {
      id: "sign-out",
      group: GROUP,
      label: "Sign out",
      keywords: "log out leave account",
      icon: <LogOut />,
      onSelect: signOut,
    },
  ];
}

function accountEntry(onSelect: () => void): PaletteEntry {
  return {
    id: "account",
    group: GROUP,
    label: "Account and settings",
    keywords: "profile plan disk subtitles languages sessions apps passwords",
    icon: <CircleUserRound />,
    onSelect,
  };
}

/** How the folder behind is shown; elsewhere there is nothing that would show the choice. */
function viewEntries(): PaletteEntry[] {
  const choice = viewOnScreen();
  if (!choice) return [];
  const { view, setView } = choice;
  const isGrid = view.layout === "grid";
  const isCompact = view.density === "compact";
  return [
    {
      id: "view-layout",
      group: GROUP,
      label: isGrid ? "View: list" : "View: tiles",
      keywords: "layout grid thumbnails",
      shortcut: "V",
      icon: isGrid ? <Rows3 /> : <LayoutGrid />,
      onSelect: () => setView({ ...view, layout: isGrid ? "list" : "grid" }),
    },
    {
      id: "view-density",
      group: GROUP,
      label: isCompact ? "Density: normal rows" : "Density: compact rows",
      keywords: "height spacing",
      icon: <Rows4 />,
      onSelect: () => setView({ ...view, density: isCompact ? "normal" : "compact" }),
    },
  ];
}
