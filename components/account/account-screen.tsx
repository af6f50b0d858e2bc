"use client";

import { useQuery } from "@tanstack/react-query";
import { settingsQuery } from "@/lib/account/settings-queries";
import { browserApi } from "@/lib/query/browser-api";
import { FormatsProvider } from "../files/formats";
import { TopBar } from "../shell/top-bar";
import { ErrorPanel } from "../ui/error-panel";
import { AppPasswordsSection } from "./app-passwords-section";
import { AppsSection } from "./apps-section";
import { FilesSection } from "./files-section";
import { LookSection } from "./look-section";
import { MagnetSection } from "./magnet-section";
import { NetworkSection } from "./network-section";
import { PlaybackSection } from "./playback-section";
import { ProfileSection } from "./profile-section";
import { SessionsSection } from "./sessions-section";
import { SettingsSkeleton } from "./settings-skeleton";
import { SignInSection } from "./sign-in-section";
import { StorageSection } from "./storage-section";

type AccountScreenProps = {
  user: { name: string; avatarUrl: string | null };
  /** The customs that were chosen in this browser; null: its own. */
  chosenLocale: string | null;
  renderedAtMs: number;
};

/** Everything about the account: who it is, what it holds, how it behaves, and who may use it. */
export function AccountScreen({ user, chosenLocale, renderedAtMs }: AccountScreenProps) {
  const { data: settings = null } = useQuery(settingsQuery(browserApi));
  return (
    <FormatsProvider renderedAtMs={renderedAtMs}>
      <TopBar>
        <h1 className="text-base font-medium max-md:font-semibold">Account</h1>
      </TopBar>
      <div className="flex max-w-5xl flex-col px-4 pb-10 md:px-6">
        <ProfileSection user={user} settings={settings} />
        <StorageSection />
        <SettingsSections chosenLocale={chosenLocale} renderedAtMs={renderedAtMs} />
        <AppsSection />
        <SessionsSection />
        <AppPasswordsSection />
        <SignInSection />
      </div>
    </FormatsProvider>
  );
}

function SettingsSections({ chosenLocale, renderedAtMs }: Omit<AccountScreenProps, "user">) {
  const settingsRead = useQuery(settingsQuery(browserApi));
  if (settingsRead.isPending) return <SettingsSkeleton />;
  if (!settingsRead.data)
    return (
      <div className="border-t border-line">
        <ErrorPanel error={settingsRead.error} onRetry={() => void settingsRead.refetch()} />
      </div>
    );
  const settings = settingsRead.data;
  return (
    <>
      <PlaybackSection settings={settings} />
      <FilesSection settings={settings} />
      <LookSection settings={settings} chosenLocale={chosenLocale} renderedAtMs={renderedAtMs} />
      <NetworkSection settings={settings} />
      <MagnetSection />
    </>
  );
}
