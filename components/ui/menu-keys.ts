/** What a key does in an open menu (the menu-button pattern of the ARIA practices); null: the key is none of ours. */
export function nextMenuIndex(
  key: string,
  { current, labels, typed }: { current: number; labels: string[]; typed: string },
): number | null {
  const count = labels.length;
  if (count === 0) return null;
  if (key === "ArrowDown") return (current + 1) % count;
  if (key === "ArrowUp") return current <= 0 ? count - 1 : current - 1;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return typed ? findTyped(labels, { current, typed }) : null;
}

/**
 * Type-ahead. One letter, or the same letter again, goes on to the next entry that begins with it; several letters stay
 * on the current entry while it still matches.
 */
function findTyped(labels: string[], { current, typed }: { current: number; typed: string }): number | null {
  const isOneLetter = [...typed].every((letter) => letter === typed[0]);
  const prefix = (isOneLetter ? typed.slice(0, 1) : typed).toLocaleLowerCase();
  const start = isOneLetter ? current + 1 : Math.max(current, 0);
  for (let step = 0; step < labels.length; step++) {
    const index = (start + step) % labels.length;
    if (labels[index]?.trim().toLocaleLowerCase().startsWith(prefix)) return index;
  }
  return null;
}
