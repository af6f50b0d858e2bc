import type { QueryClient } from "@tanstack/react-query";
import { type Pause, pauseInTab } from "@/lib/files/operations/patience";
import type { PutioApi } from "@/lib/putio/api";

/** What the operations on sharing stand on. */
export type SharingDeps = {
  api: PutioApi;
  client: QueryClient;
  /** The browser tab's own, where tests have none. */
  pause?: Pause;
};

export function pauseOf({ pause }: SharingDeps): Pause {
  return pause ?? pauseInTab;
}
