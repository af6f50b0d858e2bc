"use client";

import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useState } from "react";
import type { FileTargets } from "@/lib/files/targets";
import { visibleName } from "@/lib/files/visible-name";
import type { Friends } from "@/lib/sharing/audience-words";
import { shareOperation } from "@/lib/sharing/share-operation";
import { targetsSharesQuery } from "@/lib/sharing/targets-shares";
import { WHAT_THEY_MAY, whatTheySee } from "@/lib/sharing/what-they-see";
import { useFileOperations } from "../files/use-file-operations";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { FriendPicker } from "./friend-picker";
import { InheritedViewers } from "./inherited-viewers";
import { PublicLinkSection } from "./public-link-section";
import { StopSharingDialog } from "./stop-sharing-dialog";
import { useSharingDeps } from "./use-sharing-deps";
import { Viewers } from "./viewers";

type ShareDialogProps = { targets: FileTargets; onClose: () => void };

/** Who sees files now, who shall see them too, and the public link of one of them. */
export function ShareDialog({ targets, onClose }: ShareDialogProps) {
  const deps = useSharingDeps();
  const operations = useFileOperations();
  const [chosen, setChosen] = useState<Friends>([]);
  const [isStopping, setIsStopping] = useState(false);
  const shares = useQuery(targetsSharesQuery(deps.api, { client: deps.client, files: targets.files }));
  const [only] = targets.count === 1 ? targets.files : [];

  function handleShare() {
    if (chosen.length === 0) return;
    onClose();
    void operations.run(shareOperation(deps, { targets, friends: chosen }));
  }
  function handleKey(event: KeyboardEvent) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    handleShare();
  }

  if (isStopping && shares.data)
    return <StopSharingDialog shared={shares.data} onKeep={() => setIsStopping(false)} onDone={onClose} />;
  return (
    <Dialog
      title={titleOf(targets)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button tone="primary" title="Ctrl Enter" aria-disabled={chosen.length === 0} onClick={handleShare}>
            {shareLabel(chosen)}
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: one key for the button from everywhere in the dialog. */}
      <div className="flex flex-col gap-5" onKeyDown={handleKey}>
        <div className="flex flex-col gap-2">
          <Subject targets={targets} />
          <FriendPicker
            shared={shares.data ?? []}
            count={targets.count}
            chosen={chosen}
            onChange={setChosen}
          />
          <p className="text-muted">
            {whatTheySee(targets)} {WHAT_THEY_MAY}
          </p>
        </div>
        <Viewers targets={targets} shares={shares} onStop={() => setIsStopping(true)}>
          {only ? <InheritedViewers file={only} /> : null}
        </Viewers>
        {only ? <PublicLinkSection file={only} onLeave={onClose} /> : null}
      </div>
    </Dialog>
  );
}

function titleOf({ count, files }: FileTargets): string {
  if (count > 1) return `Share ${count} items`;
  return files[0]?.fileType === "FOLDER" ? "Share this folder" : "Share this file";
}

const MOST_SPELT = 24;

/** With their name, where there is one and it is short. */
function shareLabel(chosen: Friends): string {
  if (chosen === "everyone") return "Share with everyone";
  if (chosen.length === 0) return "Share";
  const name = chosen.length === 1 ? visibleName(chosen[0] ?? "") : "";
  return name !== "" && name.length <= MOST_SPELT
    ? `Share with ${name}`
    : `Share with ${chosen.length === 1 ? "1 friend" : `${chosen.length} friends`}`;
}

const NAMED = 3;

/** What it is about, as far as it can be said in two lines. */
function Subject({ targets: { files, count } }: { targets: FileTargets }) {
  const named = files.slice(0, NAMED);
  const rest = count - named.length;
  return (
    <p className="line-clamp-2 break-words text-muted">
      {named.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 ? ", " : ""}
          <bdi dir="auto">{visibleName(name)}</bdi>
        </span>
      ))}
      {rest > 0 ? ` and ${rest} more` : null}
    </p>
  );
}
