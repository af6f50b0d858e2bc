import { describeError } from "@/lib/errors/messages";
import type { FileOperations } from "@/lib/files/operations/file-operations";
import type { FileTargets } from "@/lib/files/targets";
import { browserApi } from "@/lib/query/browser-api";
import type { CloneJob } from "@/lib/sharing/clone-store";
import { fetchPart } from "../ui/lazy-part";
import { showToast } from "../ui/toast-store";

type Cloning = Pick<CloneJob, "place"> & { operations: Pick<FileOperations, "run"> };

/** Copies friends' files into a folder of one's own: put.io has a job for that, which it works off by itself. */
export async function cloneFiles(targets: FileTargets, { operations, place }: Cloning): Promise<void> {
  try {
    const { cloneOperation } = await fetchPart(() => import("@/lib/sharing/clone-operation"));
    await operations.run(cloneOperation(browserApi, targets, { place }));
  } catch (error) {
    const { title, hint } = describeError(error);
    showToast({ tone: "danger", title, hint });
  }
}
