"use client";

import { usePathname } from "next/navigation";
import { type ComponentType, lazy, Suspense, useSyncExternalStore } from "react";
import { folderIdOfPath } from "@/lib/files/folder-id";
import { readDetailsOpen, subscribeToDetails } from "./details-store";

// Without a network their place stays empty until the next page, and nothing breaks.
const DetailsSide = lazy<ComponentType>(() =>
  import("./details-side").then(({ DetailsSide: Side }) => ({ default: Side }), nothing),
);

/** The place of the details beside a folder. It is in the server's HTML, so that the list has its width from the first paint. */
export function DetailsHost({ isInitiallyOpen }: { isInitiallyOpen: boolean }) {
  const pathname = usePathname() ?? "";
  const isOpen = useSyncExternalStore(
    subscribeToDetails,
    () => readDetailsOpen() ?? isInitiallyOpen,
    () => isInitiallyOpen,
  );
  if (!isOpen || folderIdOfPath(pathname) === null) return null;
  return (
    <aside
      data-details=""
      aria-label="Details"
      className="fixed inset-y-0 right-0 z-20 flex w-(--details) flex-col border-l border-line bg-ground max-lg:hidden"
    >
      <Suspense fallback={null}>
        <DetailsSide />
      </Suspense>
    </aside>
  );
}

function nothing() {
  return { default: () => null };
}
