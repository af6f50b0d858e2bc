"use client";

import { Ellipsis } from "lucide-react";
import { type MouseEvent, type RefObject, useEffect, useRef, useState } from "react";
import type { FileActionId } from "@/lib/files/actions";
import { targetsOf } from "@/lib/files/targets";
import type { PutioFile } from "@/lib/putio/file";
import { ActionIcon } from "./action-icon";
import { actionRunners } from "./action-runners";
import { useFileActs } from "./file-acts";
import { watchSwipes } from "./row-swipe";

type SwipeActsProps = {
  rowsRef: RefObject<HTMLElement | null>;
  files: readonly PutioFile[];
  folderId: number;
};

const ACTS: readonly { id: FileActionId; word: string; className: string }[] = [
  { id: "download", word: "Download", className: "" },
  { id: "trash", word: "Trash", className: "bg-danger text-on-danger" },
];

/**
 * What lies to the right of a row that a finger has pushed to the left. Pushing it all the way does nothing by itself: what a
 * whole swipe would do, a clumsy one would do too.
 */
export function SwipeActs({ rowsRef, files, folderId }: SwipeActsProps) {
  const [file, setFile] = useState<PutioFile | null>(null);
  const panelRef = useRef<HTMLDivElement>(null);
  const latest = useRef(files);
  useEffect(() => {
    latest.current = files;
  });
  const close = useRef<() => void>(() => {});
  useEffect(() => {
    const [rows, panel] = [rowsRef.current, panelRef.current];
    if (!rows || !panel) return;
    const watch = watchSwipes(rows, {
      panel,
      onReveal: (index) => setFile(index === null ? null : (latest.current[index] ?? null)),
    });
    close.current = watch.close;
    return watch.stop;
  }, [rowsRef]);
  const { run, openMenu } = useFileActs();
  const targets = targetsOf(file ? [file] : [], folderId);

  function handleMore(event: MouseEvent) {
    const at = event.currentTarget.getBoundingClientRect();
    close.current();
    openMenu({ targets, at });
  }

  return (
    <div
      ref={panelRef}
      hidden={file === null}
      className="absolute right-0 z-0 flex h-14 w-54 items-stretch [&[hidden]]:hidden"
    >
      {ACTS.filter(({ id }) => actionRunners[id]).map(({ id, word, className }) => (
        <button
          key={id}
          type="button"
          className={`${ACT_CLASS} ${className}`}
          onClick={() => {
            close.current();
            run(id, targets);
          }}
        >
          <ActionIcon id={id} />
          {word}
        </button>
      ))}
      <button type="button" aria-haspopup="menu" className={ACT_CLASS} onClick={handleMore}>
        <Ellipsis aria-hidden="true" />
        More
      </button>
    </div>
  );
}

const ACT_CLASS =
  "flex flex-1 flex-col items-center justify-center gap-0.5 text-xs outline-offset-[-2px] active:opacity-70 [&_svg]:size-5";
