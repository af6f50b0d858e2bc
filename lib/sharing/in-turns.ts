/** put.io is asked for no more at once, however many files it is about. */
export const AT_ONCE = 4;

/** Does something for each, a few at a time and in their order. Ends with the first failure, or when all are done. */
export async function inTurns<Item>(
  items: readonly Item[],
  act: (item: Item) => Promise<void>,
  { atOnce = AT_ONCE }: { atOnce?: number } = {},
): Promise<void> {
  const left = items.values();
  const workers = Array.from({ length: Math.min(atOnce, items.length) }, async () => {
    for (const item of left) await act(item);
  });
  await Promise.all(workers);
}
