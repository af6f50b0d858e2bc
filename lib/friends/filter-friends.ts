/** The friends whose names hold what was typed, whatever its capitals and accents. */
export function filterFriends<Friend extends { name: string }>(
  friends: readonly Friend[],
  typed: string,
): readonly Friend[] {
  const wanted = fold(typed.trim());
  return wanted === "" ? friends : friends.filter(({ name }) => fold(name).includes(wanted));
}

function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase();
}
