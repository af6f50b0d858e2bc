import { splitName } from "@/lib/files/name-parts";
import { visibleName } from "@/lib/files/visible-name";

/**
 * A name that gives way in its middle when there is no room, never at its end, and in its own writing direction. `bdi` keeps a
 * right-to-left name from reordering what stands beside it.
 */
export function FileName({ name }: { name: string }) {
  const { start, marker, middle, end } = splitName(visibleName(name));
  return (
    <bdi dir="auto" className="flex min-w-0 whitespace-pre">
      <span className="overflow-hidden text-ellipsis">{start}</span>
      {marker ? <span className="shrink-0">{marker}</span> : null}
      {/* It yields long before the start does: what stands there tells encodings apart, not episodes. */}
      {middle ? (
        <span className="min-w-[1.5em] shrink-[999] overflow-hidden text-ellipsis">{middle}</span>
      ) : null}
      {end ? <span className="shrink-0">{end}</span> : null}
    </bdi>
  );
}
