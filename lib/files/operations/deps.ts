import type { QueryClient } from "@tanstack/react-query";
import type { PutioApi } from "@/lib/putio/api";
import type { Pause } from "./patience";

/** What operations stand on. */
export type OperationDeps = {
  api: PutioApi;
  client: QueryClient;
  /** Whether deleted files can be brought back; asked before each time. */
  isTrashEnabled: () => Promise<boolean>;
  /** The disk's and the trash's figures are no longer what they were. */
  onSpaceChanged: () => void;
  pause: Pause;
};
