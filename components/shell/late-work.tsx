"use client";

import { useRouter } from "next/navigation";
import { type ComponentType, lazy, type ReactNode, Suspense, useEffect } from "react";
import { RequestBadges } from "../friends/request-badges";
import { PlacesWatch } from "../player/places-watch";
import { TransferBadges } from "../transfers/transfer-badges";
import { listenForGoKeys } from "./go-keys";
import { JobsWatch } from "./jobs-watch";
import { OfflineBanner } from "./offline-banner";

// Nobody has asked for it: without a network it is missing until the next page, and nothing breaks.
const UploadLayer = lazy<ComponentType>(() =>
  import("../uploads/upload-layer").then(
    ({ UploadLayer: Layer }) => ({ default: Layer }),
    () => ({ default: () => null }),
  ),
);

const AddLayer = lazy<ComponentType>(() =>
  import("../transfers/add-layer").then(
    ({ AddLayer: Layer }) => ({ default: Layer }),
    () => ({ default: () => null }),
  ),
);

/** What the shell does in every page and no first paint waits for. */
export function LateWork(): ReactNode {
  const router = useRouter();
  useEffect(() => listenForGoKeys((href) => router.push(href)), [router]);
  return (
    <>
      <JobsWatch />
      <RequestBadges />
      <TransferBadges />
      <OfflineBanner />
      <PlacesWatch />
      <Suspense fallback={null}>
        <UploadLayer />
        <AddLayer />
      </Suspense>
    </>
  );
}
