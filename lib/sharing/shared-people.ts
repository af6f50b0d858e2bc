import { visibleName } from "@/lib/files/visible-name";
import type { SharedItem } from "./shared-items";

/** Somebody who sees something of one's own. Whoever has a link is nobody that put.io could name. */
export type SharedPerson = {
  who: Who;
  items: readonly SharedItem[];
  /** Folders among them: what is put into these is seen as well. */
  growingCount: number;
};

export type Who =
  | { kind: "everyone" }
  | { kind: "link" }
  | { kind: "friend"; userName: string; avatarUrl: string | null };

/** The same by people: everyone and links first, as they reach furthest, then friends by what they see. */
export function peopleOf(items: readonly SharedItem[]): SharedPerson[] {
  const friends = new Map<string, { who: Who; items: SharedItem[] }>();
  for (const item of items)
    for (const share of sharesOf(item)) {
      const { userName, avatarUrl } = share;
      const known = friends.get(userName) ?? { who: { kind: "friend", userName, avatarUrl }, items: [] };
      friends.set(userName, { ...known, items: [...known.items, item] });
    }
  const named = [...friends.values()].sort(
    (left, right) =>
      right.items.length - left.items.length || nameOf(left.who).localeCompare(nameOf(right.who)),
  );
  const everyone = items.filter(({ flags }) => flags.has("everyone"));
  const linked = items.filter(({ flags }) => flags.has("link"));
  return [{ who: EVERYONE, items: everyone }, { who: LINK, items: linked }, ...named]
    .filter((person) => person.items.length > 0)
    .map((person) => ({ ...person, growingCount: countGrowing(person.items) }));
}

const EVERYONE: Who = { kind: "everyone" };
const LINK: Who = { kind: "link" };

/** A name for people; sorting is by it too. */
export function nameOf(who: Who): string {
  if (who.kind === "everyone") return "Everyone";
  return who.kind === "link" ? "Whoever has the link" : visibleName(who.userName);
}

export function sharesOf({ audience }: SharedItem) {
  return audience.kind === "friends" ? (audience.shares ?? []) : [];
}

function countGrowing(items: readonly SharedItem[]): number {
  return items.filter(({ flags }) => flags.has("grows")).length;
}
