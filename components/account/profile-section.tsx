"use client";

import { useQuery } from "@tanstack/react-query";
import { accountQuery } from "@/lib/account/queries";
import type { Settings } from "@/lib/putio/settings";
import { browserApi } from "@/lib/query/browser-api";
import { Avatar } from "../shell/avatar";
import { Skeleton } from "../ui/skeleton";
import { AccountSection } from "./account-section";
import { SwitchSetting } from "./switch-setting";

type ProfileSectionProps = {
  user: { name: string; avatarUrl: string | null };
  /** null while they are on their way, or where put.io does not tell them. */
  settings: Settings | null;
};

/** Who is signed in. */
export function ProfileSection({ user, settings }: ProfileSectionProps) {
  const { data: account, isPending } = useQuery(accountQuery(browserApi));
  return (
    <AccountSection
      title="Profile"
      hint="Name, mail and password are changed at put.io itself: Matinee never asks for your password."
    >
      <div className="flex items-center gap-3 pb-4">
        <Avatar name={user.name} imageUrl={user.avatarUrl} size="large" />
        <div className="min-w-0">
          <p className="truncate text-base font-medium">
            <bdi>{account?.username ?? user.name}</bdi>
          </p>
          {isPending ? (
            <Skeleton className="h-5 w-48" />
          ) : (
            <p className="h-5 truncate text-muted">
              <bdi>{account?.mail}</bdi>
            </p>
          )}
        </div>
      </div>
      {settings ? <ProfileSettings settings={settings} /> : null}
    </AccountSection>
  );
}

function ProfileSettings({ settings }: { settings: Settings }) {
  return (
    <>
      <SwitchSetting
        label="Hide me from search"
        hint="Nobody finds you by your name to become a friend."
        saved={settings.isInvisible}
        patchOf={(isInvisible) => ({ isInvisible })}
      />
      <SwitchSetting
        label="Mail at every sign-in"
        hint="put.io writes to you when somebody signs in with your name."
        saved={settings.sendsLoginMails}
        patchOf={(sendsLoginMails) => ({ sendsLoginMails })}
      />
    </>
  );
}
