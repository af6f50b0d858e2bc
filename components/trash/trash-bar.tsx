"use client";

import type { TrashRows } from "@/lib/trash/trash-rows";
import { useFormats } from "../files/formats";
import { TopBar } from "../shell/top-bar";
import { Button } from "../ui/button";

type TrashBarProps = {
  /** null while they are on their way. */
  rows: TrashRows | null;
  onEmpty: () => void;
};

export function TrashBar({ rows, onEmpty }: TrashBarProps) {
  const formats = useFormats();
  const count = rows?.count ?? 0;
  const held = rows?.sizeBytes ?? null;
  return (
    <TopBar
      actions={
        count > 0 ? (
          <>
            <p className="px-2 whitespace-nowrap text-muted max-md:hidden" suppressHydrationWarning>
              {count === 1 ? "1 item" : `${formats.count(count)} items`}
              {held === null ? "" : `, ${formats.bytes(held)}`}
            </p>
            <Button onClick={onEmpty}>Empty trash</Button>
          </>
        ) : null
      }
    >
      <h1 className="text-base font-medium max-md:font-semibold">Trash</h1>
    </TopBar>
  );
}
