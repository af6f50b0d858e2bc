import type { Friends } from "./audience-words";

/** A line of the list that one chooses from. */
export type FriendOption = {
  /** Of the option, and its id in the page. */
  key: string;
  name: string;
  avatarUrl: string | null;
  isChosen: boolean;
  /** They see it already. */
  isSeeing: boolean;
  kind: "everyone" | "friend";
};

type Named = { id: number; name: string; avatarUrl: string | null };

type Choosing = {
  text: string;
  chosen: Friends;
  seeing: ReadonlySet<string>;
  isEveryoneSeeing: boolean;
};

/**
 * Everyone, then the friends whose names fit what was typed: those who are called so from the beginning before those who have it
 * somewhere.
 */
export function friendOptionsOf(friends: readonly Named[], choosing: Choosing): FriendOption[] {
  const { chosen, seeing, isEveryoneSeeing } = choosing;
  const text = fold(choosing.text.trim());
  const fitting = friends
    .map((friend) => ({ friend, at: fold(friend.name).indexOf(text) }))
    .filter(({ at }) => at >= 0)
    .sort((left, right) => rank(left.at) - rank(right.at) || compare(left.friend, right.friend));
  const named = fitting.map(({ friend: { id, name, avatarUrl } }) => ({
    kind: "friend" as const,
    key: `friend-${id}`,
    name,
    avatarUrl,
    isChosen: chosen !== "everyone" && chosen.includes(name),
    isSeeing: isEveryoneSeeing || seeing.has(name),
  }));
  if (!fold(EVERYONE.name).startsWith(text)) return named;
  const everyone = { ...EVERYONE, isChosen: chosen === "everyone", isSeeing: isEveryoneSeeing };
  return [everyone, ...named];
}

const EVERYONE = { kind: "everyone", key: "everyone", name: "Everyone", avatarUrl: null } as const;

function rank(at: number): number {
  return at === 0 ? 0 : 1;
}

function compare(left: Named, right: Named): number {
  return left.name.localeCompare(right.name);
}

function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase();
}
