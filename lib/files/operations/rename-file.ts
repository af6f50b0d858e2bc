import type { PutioFile } from "@/lib/putio/file";
import { renameFile } from "@/lib/putio/organise";
import { targetsOf } from "../targets";
import { aboutTargets, itemsOf } from "./about-targets";
import { runBulk } from "./bulk";
import type { OperationDeps } from "./deps";
import type { OperationSpec } from "./operation";
import { findFile } from "./read-folder";
import { quoted } from "./sentence";

type Renaming = { file: PutioFile; name: string };

/** Another name for one file or folder. */
export function renameSpec(deps: OperationDeps, { file, name }: Renaming): OperationSpec {
  const { api, pause } = deps;
  const targets = targetsOf([file], file.parentId);
  return {
    kind: "rename",
    verb: { doing: "Renaming", done: "Renamed", where: `to ${quoted(name)}` },
    ...aboutTargets(targets),
    changes: [{ kind: "update", targets, change: { name } }],
    work: (run) =>
      runBulk({
        items: itemsOf(targets),
        send: async ([fileId = file.id]) => {
          await renameFile(api, { fileId, name });
          return {};
        },
        findUndone: async () => new Set((await findFile(api, file.id))?.name === name ? [] : [file.id]),
        run,
        pause,
      }),
    undo: ({ done }) => (done > 0 ? renameSpec(deps, { file: { ...file, name }, name: file.name }) : null),
    retry: () => renameSpec(deps, { file, name }),
  };
}
