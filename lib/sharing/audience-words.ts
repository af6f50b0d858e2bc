import { visibleName } from "@/lib/files/visible-name";

/** To whom something is shown: put.io's "everyone" is all friends, those who come later included. */
export type Friends = "everyone" | readonly string[];

const MOST_NAMED = 2;

/** "everyone", "ayla and jonas", "ayla, jonas and 3 more". */
export function audienceWords(friends: Friends): string {
  if (friends === "everyone") return "everyone";
  const shown = friends.length > MOST_NAMED + 1 ? MOST_NAMED : friends.length;
  const named = friends.slice(0, shown).map(visibleName);
  const rest = friends.length - named.length;
  if (rest > 0) return `${named.join(", ")} and ${rest} more`;
  return named.length < 2 ? named.join("") : `${named.slice(0, -1).join(", ")} and ${named.at(-1)}`;
}
