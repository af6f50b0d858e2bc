import type { QueryClient } from "@tanstack/react-query";
import type { useRouter } from "next/navigation";
import { describeError } from "@/lib/errors/messages";
import { actionOf, type FileActionId } from "@/lib/files/actions";
import type { FileOperations } from "@/lib/files/operations/file-operations";
import type { PutioFile } from "@/lib/putio/file";
import { showToast } from "../ui/toast-store";
import { readActionContext } from "./action-context";
import { actionRunners } from "./action-runners";
import type { FileDialog, WantedTargets } from "./file-acts";
import type { useOpenFolder } from "./use-open-folder";

/** What an action may use to do its work. */
export type ActionTools = {
  openDialog: (dialog: FileDialog) => void;
  openFile: (file: PutioFile) => void;
  openFolder: ReturnType<typeof useOpenFolder>;
  operations: FileOperations;
  client: QueryClient;
  router: ReturnType<typeof useRouter>;
};

export type ActionWish = { actionId: FileActionId; targets: WantedTargets };

/** Does what was asked for, or says why not. Keys reach actions that no menu would have offered, so it is checked here. */
export async function runAction(
  { actionId, targets: wanted }: ActionWish,
  tools: ActionTools,
): Promise<void> {
  try {
    const targets = await wanted;
    const context = readActionContext(tools.client);
    // Without a trash the key that means "away with it" asks, as nothing brings it back.
    const id = actionId === "trash" && !context.isTrashEnabled ? "delete-forever" : actionId;
    const refusal = actionOf(id).refusal(targets, context);
    if (refusal === null) await actionRunners[id]?.(targets, tools);
    else showToast({ title: refusal });
  } catch (error) {
    const { title, hint } = describeError(error);
    showToast({ tone: "danger", title, hint });
  }
}
