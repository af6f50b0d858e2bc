import { Files } from "lucide-react";
import { kindOf } from "@/lib/files/file-kind";
import type { FileTargets } from "@/lib/files/targets";
import { visibleName } from "@/lib/files/visible-name";
import { KindIcon } from "./kind-icons";

/** Files in the hand: the first by its name, and how many there are. */
export function FileBundle({ targets }: { targets: FileTargets }) {
  const { count } = targets;
  const [first] = targets.files;
  return (
    <div className="relative flex h-9 max-w-full items-center gap-2.5 rounded-control border border-line bg-overlay px-3 shadow-float">
      {count === 1 && first ? (
        <KindIcon kind={kindOf(first)} />
      ) : (
        <Files className="size-5 shrink-0 text-muted" strokeWidth={1.75} aria-hidden="true" />
      )}
      <bdi dir="auto" className="truncate">
        {first ? visibleName(first.name) : "Everything here"}
      </bdi>
      {count > 1 ? (
        <span
          data-testid="drag-count"
          className="absolute -top-2 -right-2 min-w-5 rounded-full bg-accent px-1.5 text-center text-xs leading-5 font-semibold text-on-accent"
        >
          {count}
        </span>
      ) : null}
    </div>
  );
}
