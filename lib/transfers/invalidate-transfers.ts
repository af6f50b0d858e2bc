import type { QueryClient } from "@tanstack/react-query";
import { transferKeys } from "./queries";

/** Something was added, or changed where nobody here saw it: what is on screen is read again at once. */
export async function invalidateTransfers(client: QueryClient): Promise<void> {
  await client.invalidateQueries({ queryKey: transferKeys.all });
}
