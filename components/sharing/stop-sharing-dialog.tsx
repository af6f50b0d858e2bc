"use client";

import { visibleName } from "@/lib/files/visible-name";
import { type SharedFiles, viewersOf } from "@/lib/sharing/audience";
import { audienceWords } from "@/lib/sharing/audience-words";
import { unshareOperation } from "@/lib/sharing/unshare-operation";
import { useFileOperations } from "../files/use-file-operations";
import { DeleteQuestion } from "../ui/delete-question";
import { useSharingDeps } from "./use-sharing-deps";

type StopSharingDialogProps = {
  /** What is shared, and with whom. */
  shared: SharedFiles;
  onKeep: () => void;
  onDone: () => void;
};

/** Takes files from whoever sees them. An act of its own, with its own question: choosing nobody can never come to mean this. */
export function StopSharingDialog({ shared, onKeep, onDone }: StopSharingDialogProps) {
  const deps = useSharingDeps();
  const operations = useFileOperations();
  const viewers = viewersOf(shared);
  const isEveryone = viewers.some(({ kind }) => kind === "everyone");
  const names = viewers.flatMap((viewer) => (viewer.kind === "friend" ? [viewer.userName] : []));
  const [first] = shared;
  const what = shared.length === 1 && first ? `“${visibleName(first.file.name)}”` : `${shared.length} items`;

  function handleStop() {
    onDone();
    const unsharings = shared.map(({ file }) => ({ file, from: "all" as const }));
    void operations.run(unshareOperation(deps, unsharings));
  }

  return (
    <DeleteQuestion title={`Stop sharing ${what}?`} act="Stop sharing" onDelete={handleStop} onClose={onKeep}>
      <p className="break-words">
        <bdi>{isEveryone ? "Everyone" : audienceWords(names)}</bdi>{" "}
        {isEveryone || names.length === 1 ? "loses" : "lose"} sight of {shared.length === 1 ? "it" : "them"},
        and what plays there stops. Public links are not touched.
      </p>
      <p className="pt-2 text-muted">For a moment you can undo this.</p>
    </DeleteQuestion>
  );
}
