import type { QueryClient } from "@tanstack/react-query";
import { transferKeys } from "./queries";
import { wakeTransferWatch } from "./transfer-watch";

/** Something was added, or changed where nobody here saw it: what is on screen is read again at once, and the watch looks. */
export async function invalidateTransfers(client: QueryClient): Promise<void> {
  wakeTransferWatch();
  await client.invalidateQueries({ queryKey: transferKeys.all });
}
