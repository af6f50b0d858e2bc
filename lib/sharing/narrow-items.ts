import { foldName } from "@/lib/files/type-ahead";
import { visibleName } from "@/lib/files/visible-name";
import type { RoomPlace } from "./room-place";
import type { SharedItem, ShareFlag } from "./shared-items";
import { sharesOf } from "./shared-people";

type Narrowing = Pick<RoomPlace, "only" | "who"> & {
  /** Words that the name has to have. */
  text: string;
};

/** The items that are meant: those of one person, of one kind, of a name. */
export function narrowItems(items: readonly SharedItem[], { text, only, who }: Narrowing): SharedItem[] {
  const words = foldName(text).split(/\s+/).filter(Boolean);
  return items.filter((item) => {
    if (only !== null && !item.flags.has(only)) return false;
    if (who !== null && !sharesOf(item).some(({ userName }) => userName === who)) return false;
    const name = words.length > 0 ? foldName(visibleName(item.name)) : "";
    return words.every((word) => name.includes(word));
  });
}

/** How many there are of each kind. */
export function countFlags(items: readonly SharedItem[]): ReadonlyMap<ShareFlag, number> {
  const counts = new Map<ShareFlag, number>();
  for (const { flags } of items) for (const flag of flags) counts.set(flag, (counts.get(flag) ?? 0) + 1);
  return counts;
}
