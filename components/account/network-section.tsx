"use client";

import { useQuery } from "@tanstack/react-query";
import { tunnelRoutesQuery } from "@/lib/account/settings-queries";
import type { Settings } from "@/lib/putio/settings";
import { browserApi } from "@/lib/query/browser-api";
import { Skeleton } from "../ui/skeleton";
import { AccountSection } from "./account-section";
import { PartFailure } from "./part-failure";
import { SelectSetting } from "./select-setting";
import { SwitchSetting } from "./switch-setting";
import { TextSetting } from "./text-setting";

/** The way that bytes take, and whom put.io tells when a transfer is done. */
export function NetworkSection({ settings }: { settings: Settings }) {
  return (
    <AccountSection title="Connection">
      <TunnelRoute saved={settings.tunnelRouteName} />
      <SwitchSetting
        label="Downloads for this address alone"
        hint="put.io gives your files to the address only that asked for them."
        saved={settings.usesPrivateDownloadIp}
        patchOf={(usesPrivateDownloadIp) => ({ usesPrivateDownloadIp })}
      />
      <TextSetting
        label="Callback address"
        hint="Called when a transfer is done."
        saved={settings.callbackUrl}
        patchOf={(callbackUrl) => ({ callbackUrl })}
        inputMode="url"
      />
      <TextSetting
        label="Pushover key"
        hint="For messages about transfers."
        saved={settings.pushoverToken}
        patchOf={(pushoverToken) => ({ pushoverToken })}
      />
    </AccountSection>
  );
}

const OWN = { value: "", label: "As put.io decides" };

function TunnelRoute({ saved }: { saved: string | null }) {
  const routesRead = useQuery(tunnelRoutesQuery(browserApi));
  if (routesRead.isPending) return <Skeleton className="mb-2.5 h-10" />;
  if (!routesRead.data)
    return (
      <div className="pb-2.5">
        <p className="font-medium">Route: {saved ?? OWN.label.toLowerCase()}</p>
        <PartFailure
          error={routesRead.error}
          feature="tunnel-routes"
          onRetry={() => void routesRead.refetch()}
        />
      </div>
    );
  const options = routesRead.data.map(({ name, description }) => ({
    value: name,
    label: description || name,
  }));
  return (
    <SelectSetting
      label="Route"
      hint="If films stall, another way through the network may be quicker."
      saved={saved ?? OWN.value}
      options={[OWN, ...options]}
      patchOf={(name) => ({ tunnelRouteName: name || null })}
    />
  );
}
