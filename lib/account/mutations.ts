"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { browserApi } from "@/lib/query/browser-api";
import { type SettingsPatch, updateSettings } from "../putio/settings";
import { rememberSettings } from "./remember-settings";

/**
 * Saves some of the settings; put.io takes all of them or none. Failures are told by whoever asks, where the setting stands,
 * for as long as it stands there.
 */
export function useSaveSettings() {
  const client = useQueryClient();
  const isShown = useRef(true);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  return useMutation({
    mutationFn: (patch: SettingsPatch) => updateSettings(browserApi, { patch }),
    // One after another, in the order of the clicks: a switch that was thrown twice has to end where it was left.
    scope: { id: "account-settings" },
    // Without a network it fails and says so; waiting for one would look like saving.
    networkMode: "always",
    meta: { isSaidInPlace: () => isShown.current },
    onSuccess: (_, patch) => rememberSettings(client, patch),
  });
}
