"use client";

import { useSyncExternalStore } from "react";
import { ASSUMED_CAPABILITIES, detectCapabilities } from "@/lib/player/capabilities";
import type { Capabilities } from "@/lib/player/source";

/** What this browser plays. The server's guess holds until the page is alive, so that both render the same. */
export function useCapabilities(): Capabilities {
  return useSyncExternalStore(subscribeToNothing, detectCapabilities, () => ASSUMED_CAPABILITIES);
}

/** A browser does not learn codecs while a page is open. */
function subscribeToNothing() {
  return () => {};
}
