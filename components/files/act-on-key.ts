import type { QueryClient } from "@tanstack/react-query";
import { actionForKey } from "@/lib/files/actions";
import { targetsOf } from "@/lib/files/targets";
import { readActionContext } from "./action-context";
import { actionRunners } from "./action-runners";
import type { FileActs } from "./file-acts";
import { listOnScreen } from "./list-on-screen";
import { selectedTargets, targetsAtHand } from "./selected-targets";

type KeyInput = { folderId: number; client: QueryClient; run: FileActs["run"] };

/** Does what a key means: to what is selected, else to the row that the keyboard is on. */
export function actOnKey(combo: string, { folderId, client, run }: KeyInput): void {
  const selected = targetsAtHand();
  const active = listOnScreen()?.activeFile();
  const targets = selected.count > 0 ? selected : targetsOf(active ? [active] : [], folderId);
  const action = actionForKey(combo, { targets, context: readActionContext(client) });
  if (!action || !actionRunners[action.id]) return;
  const isForSelection = selected.count > 0 && !action.isForFolder;
  run(action.id, isForSelection ? selectedTargets() : { ...targets, folderId });
}
