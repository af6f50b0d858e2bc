"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { accountKeys } from "@/lib/account/queries";
import { updateSettings } from "@/lib/putio/settings";
import { browserApi } from "@/lib/query/browser-api";

/** Whether put.io writes the history down. */
export function useHistorySwitch() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (isHistoryEnabled: boolean) => updateSettings(browserApi, { patch: { isHistoryEnabled } }),
    // Without a network it fails and says so; waiting for one would look like switching.
    networkMode: "always",
    // Beside the switch.
    meta: { isSaidInPlace: () => true },
    onSuccess: () => client.invalidateQueries({ queryKey: accountKeys.all }),
  });
}
