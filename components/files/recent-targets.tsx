"use client";

import type { RecentTarget } from "@/lib/files/recent-targets";
import { visibleName } from "@/lib/files/visible-name";

type RecentTargetsProps = {
  recent: readonly RecentTarget[];
  /** Where one is already needs no way there. */
  hereId: number;
  onOpen: (folderId: number) => void;
};

/** Who tidies up moves to the same few folders again and again. */
export function RecentTargets({ recent, hereId, onOpen }: RecentTargetsProps) {
  const others = recent.filter(({ id }) => id !== hereId);
  if (others.length === 0) return null;
  return (
    <section aria-label="Used lately" className="flex min-w-0 items-center gap-1.5 overflow-hidden">
      <span className="shrink-0 text-xs text-muted">Lately</span>
      {others.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          className="h-7 max-w-40 min-w-0 truncate rounded-control border border-line px-2 text-xs outline-offset-[-2px] transition-colors hover:bg-hover pointer-coarse:h-10"
          onClick={() => onOpen(id)}
        >
          <bdi dir="auto">{visibleName(name)}</bdi>
        </button>
      ))}
    </section>
  );
}
