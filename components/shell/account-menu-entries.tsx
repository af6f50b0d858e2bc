"use client";

import { CircleUserRound, Command, History, Info, Keyboard, LogOut } from "lucide-react";
import { usePathname } from "next/navigation";
import { isAccountPath, routes } from "@/lib/routes";
import { parseTheme } from "@/lib/session/appearance";
import { useSignOut } from "../session/use-sign-out";
import { MenuItem, MenuLink, MenuRadio, MenuRadioGroup, MenuSeparator } from "../ui/menu-items";
import { useOpenShellDialog } from "./shell-dialogs";
import { useTheme } from "./use-theme";

export function AccountMenuEntries() {
  const pathname = usePathname() ?? "";
  const openDialog = useOpenShellDialog();
  const signOut = useSignOut();
  return (
    <>
      <MenuLink
        href={routes.account()}
        icon={<CircleUserRound />}
        current={isAccountPath(pathname) ? "page" : undefined}
      >
        Account and settings
      </MenuLink>
      <MenuSeparator />
      <ThemeChoice />
      <MenuSeparator />
      <MenuItem icon={<History />} onSelect={() => openDialog("activity")}>
        Activity
      </MenuItem>
      <MenuItem icon={<Command />} shortcut="Ctrl K" onSelect={() => openDialog("palette")}>
        Command palette
      </MenuItem>
      <MenuItem icon={<Keyboard />} shortcut="?" onSelect={() => openDialog("keyboard-help")}>
        Keyboard
      </MenuItem>
      <MenuItem icon={<Info />} onSelect={() => openDialog("about")}>
        About Matinee
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<LogOut />} onSelect={signOut}>
        Sign out
      </MenuItem>
    </>
  );
}

function ThemeChoice() {
  const { theme, setTheme } = useTheme();
  return (
    <MenuRadioGroup label="Theme" value={theme} onChange={(value) => setTheme(parseTheme(value))}>
      <MenuRadio value="system">As the system</MenuRadio>
      <MenuRadio value="dark">Dark</MenuRadio>
      <MenuRadio value="light">Light</MenuRadio>
    </MenuRadioGroup>
  );
}
