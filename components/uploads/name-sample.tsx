import { visibleName } from "@/lib/files/visible-name";

const SHOWN_NAMES = 6;

/** The first of many names, and how many more there are. */
export function NameSample({ names, label }: { names: readonly string[]; label: string }) {
  const hidden = names.length - SHOWN_NAMES;
  return (
    <ul aria-label={label} className="flex flex-col gap-1">
      {names.slice(0, SHOWN_NAMES).map((name) => (
        <li key={name} className="truncate">
          <bdi dir="auto">{visibleName(name)}</bdi>
        </li>
      ))}
      {hidden > 0 ? <li className="text-muted">and {hidden} more</li> : null}
    </ul>
  );
}
