"use client";

import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { Ban, Upload } from "lucide-react";
import { useEffect, useState } from "react";
import type { DropTarget } from "@/lib/files/drop-target";
import { folderIdOfPath, ROOT_ID, SHARED_ROOT_ID } from "@/lib/files/folder-id";
import { visibleName } from "@/lib/files/visible-name";
import { chosenOfDrop } from "@/lib/uploads/choose";
import { readLastFolder } from "@/lib/uploads/last-folder";
import { type DropPlace, dropPlaceOf, isSamePlace } from "../files/drop-place";
import { readDropTarget } from "../files/read-drop-target";
import { CONTENT_ID } from "../shell/skip-link";
import { beginUpload } from "./begin-upload";
import { listenForDrops } from "./listen-for-drops";
import { uploadSomewhere } from "./upload-somewhere";

/** `target`: null where it is asked for once they are let go. */
type Hover = { place: DropPlace; target: DropTarget | null };

/** Files of this device over the page: where they would go, and what happens when they are let go. */
export function DropFiles() {
  const client = useQueryClient();
  const [hover, setHover] = useState<Hover | null>(null);
  useEffect(() => {
    function look(element: Element | null): Hover | null {
      const place = element && dropPlaceOf(element);
      if (place) return { place, target: readDropTarget(client, place) };
      // Beside all of them, and on pages without a folder.
      const box = document.getElementById(CONTENT_ID);
      const folderId = nearestFolder(client);
      const target = folderId === null ? null : readDropTarget(client, { folderId });
      return box && { place: { box, folderId, isHere: true }, target };
    }
    return listenForDrops({
      onHover(element) {
        const next = look(element);
        setHover((before) => (isSamePlace(before?.place ?? null, next?.place ?? null) ? before : next));
        return next !== null && refusalOf(next) === null;
      },
      onDrop(element, items) {
        setHover(null);
        const next = look(element);
        if (!next || refusalOf(next) !== null) return;
        const chosen = chosenOfDrop(items);
        if (next.target?.kind === "folder")
          void beginUpload({ client, rootId: next.target.folderId, chosen });
        else void uploadSomewhere({ client, chosen, startId: ROOT_ID });
      },
      onEnd: () => setHover(null),
    });
  }, [client]);
  return hover ? <DropFrame {...hover} /> : null;
}

function DropFrame({ place, target }: Hover) {
  const refusal = refusalOf({ target });
  const { left, top, right, bottom } = place.box.getBoundingClientRect();
  // The content of a long folder reaches far beyond the window.
  const box = { left, top: Math.max(top, 0), right, bottom: Math.min(bottom, innerHeight) };
  const size = { width: box.right - box.left, height: box.bottom - box.top };
  return (
    <>
      <div
        className={`pointer-events-none fixed z-30 rounded-control border-2 ${refusal ? "border-edge" : "border-accent bg-selected/40"}`}
        style={{ left: box.left, top: box.top, ...size }}
      />
      <p className="pointer-events-none fixed bottom-6 left-1/2 z-50 flex max-w-[90vw] -translate-x-1/2 items-center gap-2 rounded-control border border-line bg-overlay px-3.5 py-2 shadow-float">
        {refusal ? (
          <Ban className="size-4 shrink-0 text-danger" aria-hidden="true" />
        ) : (
          <Upload className="size-4 shrink-0 text-accent" aria-hidden="true" />
        )}
        <span className="truncate">{refusal ?? <DropWords target={target} />}</span>
      </p>
    </>
  );
}

function DropWords({ target }: Pick<Hover, "target">) {
  if (target?.kind !== "folder") return "Upload, and choose where to";
  return (
    <>
      Upload to <bdi className="font-medium">{visibleName(target.name)}</bdi>
    </>
  );
}

function refusalOf({ target }: Pick<Hover, "target">): string | null {
  return target && uploadRefusal(target);
}

/** Why nothing can be put there from this device; null: it can. */
export function uploadRefusal(target: DropTarget): string | null {
  if (target.kind === "trash") return "The trash takes nothing from your device";
  if (target.folderId === SHARED_ROOT_ID) return "put.io fills this folder itself";
  return target.isShared ? "Only the friend who shares this folder may put something into it" : null;
}

/** Where files go that are let go beside every folder: the one on screen, else the one seen last; null: nobody can say. */
export function nearestFolder(client: QueryClient): number | null {
  const folderId = folderIdOfPath(location.pathname) ?? readLastFolder();
  if (folderId === null) return null;
  const isRefused = uploadRefusal(readDropTarget(client, { folderId })) !== null;
  return isRefused ? null : folderId;
}
