"use client";

import type { PutioFile } from "@/lib/putio/file";
import { PlayBadge } from "../convert/play-badge";
import { SharedMark } from "../sharing/shared-mark";

/** Everything that a row or a tile says beside a name once the page rests: what it needs to play, and who else sees it. */
export function LateBadges({ file }: { file: PutioFile }) {
  const isMedia = file.fileType === "VIDEO" || file.fileType === "AUDIO";
  return (
    <>
      {isMedia ? <PlayBadge file={file} /> : null}
      <SharedMark file={file} />
    </>
  );
}
