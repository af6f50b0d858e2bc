import type { QueryClient } from "@tanstack/react-query";
import { comboOf } from "@/lib/files/action-keys";
import { actionForKey } from "@/lib/files/actions";
import { targetsOf } from "@/lib/files/targets";
import type { PutioFile } from "@/lib/putio/file";
import { readActionContext } from "../files/action-context";
import { actionRunners } from "../files/action-runners";
import type { FileActs } from "../files/file-acts";

type Pressed = Parameters<typeof comboOf>[0];

type HitInput = { file: PutioFile; client: QueryClient; run: FileActs["run"] };

/**
 * Does what a key means for a hit, as it does for a row of a folder; answers whether it means anything. A letter that does not
 * goes on with the search.
 */
export function actOnHit(pressed: Pressed, { file, client, run }: HitInput): boolean {
  const targets = targetsOf([file], null);
  const action = actionForKey(comboOf(pressed), { targets, context: readActionContext(client) });
  if (!action || action.isForFolder || !actionRunners[action.id]) return false;
  run(action.id, targets);
  return true;
}
