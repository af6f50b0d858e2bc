"use client";

import { Suspense } from "react";
import { lazyPart } from "../ui/lazy-part";

const FolderGonePage = lazyPart(async () => ({
  default: (await import("./folder-gone-page")).FolderGonePage,
}));

/**
 * What a folder that is not there shows. Its code comes when it is needed: every folder's first load names the page that stands
 * in for it, and would carry three kilobytes of it.
 */
export function FolderGoneScreen() {
  return (
    <Suspense fallback={null}>
      <FolderGonePage />
    </Suspense>
  );
}
