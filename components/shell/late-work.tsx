"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect } from "react";
import { RequestBadges } from "../friends/request-badges";
import { listenForGoKeys } from "./go-keys";
import { JobsWatch } from "./jobs-watch";
import { OfflineBanner } from "./offline-banner";

/** What the shell does in every page and no first paint waits for. */
export function LateWork(): ReactNode {
  const router = useRouter();
  useEffect(() => listenForGoKeys((href) => router.push(href)), [router]);
  return (
    <>
      <JobsWatch />
      <RequestBadges />
      <OfflineBanner />
    </>
  );
}
