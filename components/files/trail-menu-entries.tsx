"use client";

import { visibleName } from "@/lib/files/visible-name";
import type { Breadcrumb } from "@/lib/putio/file";
import { MenuItem } from "../ui/menu-items";
import { useOpenFolder } from "./use-open-folder";

/** The folders that a narrow bar has no room for. */
export function TrailMenuEntries({ steps }: { steps: Breadcrumb[] }) {
  const openFolder = useOpenFolder();
  return steps.map((step) => (
    <MenuItem key={step.id} onSelect={() => void openFolder(step.id)}>
      <bdi dir="auto" className="break-words">
        {visibleName(step.name)}
      </bdi>
    </MenuItem>
  ));
}
