import type { QueryClient } from "@tanstack/react-query";
import { sharingKeys } from "./keys";

/**
 * Who sees these files is no longer what was known; without `fileIds`, of no file. What is on screen is read again at once. Public
 * links are another matter, and change by their own mutations.
 */
export async function invalidateSharing(client: QueryClient, fileIds?: readonly number[]): Promise<void> {
  const concerned = fileIds && new Set<unknown>(fileIds);
  await client.invalidateQueries({
    queryKey: sharingKeys.audiences(),
    predicate: ({ queryKey }) => concerned?.has(queryKey.at(-1)) ?? true,
  });
  // After those of each file, which it is made of.
  await Promise.all([
    client.invalidateQueries({ queryKey: sharingKeys.targets() }),
    client.invalidateQueries({ queryKey: sharingKeys.shared() }),
  ]);
}
