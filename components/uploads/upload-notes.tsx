"use client";

import { useQueryClient } from "@tanstack/react-query";
import { NOT_THE_SAME_FILE } from "@/lib/errors/upload-messages";
import { routes } from "@/lib/routes";
import { chosenOf } from "@/lib/uploads/choose";
import type { UploadHold } from "@/lib/uploads/upload";
import type { UploadQueue } from "@/lib/uploads/upload-queue";
import type { UploadsSnapshot } from "@/lib/uploads/upload-store";
import { Button, buttonClass } from "../ui/button";
import { showToast } from "../ui/toast-store";
import { chooseFiles } from "./choose-files";
import { openUploads } from "./open-uploads";

const HOLDS: Record<UploadHold, string> = {
  network: "There is no network. It goes on by itself once there is.",
  unreachable: "Nothing gets through at the moment. It is tried again by itself.",
  "signed-out": "You are signed out. Sign in, and it goes on from where it is.",
  break: "put.io asks for a short break. It goes on by itself.",
};

/** Why it does not go on, what it waits for, and what was left out. */
export function UploadNotes({ snapshot, queue }: { snapshot: UploadsSnapshot; queue: UploadQueue }) {
  const { uploads, hold, skippedCount } = snapshot;
  const orphans = uploads.filter(({ state }) => state === "needs-file");
  return (
    <>
      {hold ? (
        <div role="alert" className={NOTE_CLASS}>
          <p className="min-w-0 flex-1">{HOLDS[hold]}</p>
          {hold === "signed-out" ? (
            // In another tab: this one holds the files.
            <a href={routes.login()} target="_blank" rel="noopener" className={buttonClass("plain")}>
              Sign in
            </a>
          ) : null}
          {hold === "break" || hold === "unreachable" ? (
            <Button onClick={() => queue.release()}>Try now</Button>
          ) : null}
        </div>
      ) : null}
      {orphans.length > 0 ? <OrphanNote queue={queue} ids={orphans.map(({ id }) => id)} /> : null}
      {skippedCount > 0 ? (
        <p className={`${NOTE_CLASS} text-muted`}>
          {skippedCount === 1 ? "A system file was left out." : `${skippedCount} system files were left out.`}
        </p>
      ) : null}
    </>
  );
}

function OrphanNote({ ids, queue }: { ids: readonly number[]; queue: UploadQueue }) {
  const client = useQueryClient();
  async function goOn(files: File[]) {
    const uploads = await openUploads(client);
    // What else was chosen was chosen by mistake, and nobody said where it should go.
    if (uploads.takeUp(chosenOf(files)).files.length > 0) showToast(NOT_THE_SAME_FILE);
  }
  function handleChoose() {
    chooseFiles({ isFolder: false, onChosen: (files) => void goOn(files) });
  }
  return (
    <div className={`${NOTE_CLASS} flex-wrap`}>
      <p className="min-w-full">
        {ids.length === 1 ? "An upload" : `${ids.length} uploads`} from before can go on where it stopped,
        once you choose the same {ids.length === 1 ? "file" : "files"} again.
      </p>
      <Button tone="quiet" onClick={() => queue.remove(ids)}>
        Forget {ids.length === 1 ? "it" : "them"}
      </Button>
      <Button onClick={handleChoose}>Choose {ids.length === 1 ? "the file" : "the files"}</Button>
    </div>
  );
}

const NOTE_CLASS = "flex items-center justify-end gap-2 border-b border-line px-3.5 py-2";
