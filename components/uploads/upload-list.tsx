"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import { inOrder } from "@/lib/uploads/overview";
import type { Upload } from "@/lib/uploads/upload";
import type { UploadQueue } from "@/lib/uploads/upload-queue";
import { UploadRow } from "./upload-row";

const ROW_PX = 56;

/** Each upload by itself; of ten thousand only those in sight are drawn. */
export function UploadList({ uploads, queue }: { uploads: readonly Upload[]; queue: UploadQueue }) {
  const listRef = useRef<HTMLDivElement>(null);
  const ordered = inOrder(uploads);
  const virtualizer = useVirtualizer({
    count: ordered.length,
    getScrollElement: () => listRef.current,
    estimateSize: () => ROW_PX,
    overscan: 4,
  });
  return (
    <div
      ref={listRef}
      className="max-h-[min(20rem,40dvh)] overflow-y-auto overscroll-contain outline-offset-[-2px]"
    >
      <ul
        aria-label="Files on their way"
        className="relative w-full"
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const upload = ordered[index];
          return upload ? (
            <li
              key={upload.id}
              className="absolute inset-x-0 top-0"
              style={{ transform: `translateY(${start}px)` }}
            >
              <UploadRow upload={upload} queue={queue} />
            </li>
          ) : null;
        })}
      </ul>
    </div>
  );
}
