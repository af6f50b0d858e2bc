"use client";

import { memo, useContext, useState } from "react";
import { KIND_LABELS, kindOf } from "@/lib/files/file-kind";
import { visibleName } from "@/lib/files/visible-name";
import { watchStateOf } from "@/lib/files/watch-state";
import { formatDuration } from "@/lib/format/duration";
import type { PutioFile } from "@/lib/putio/file";
import { routes } from "@/lib/routes";
import { ProgressBar } from "../ui/progress-bar";
import { FileBadge } from "./file-badge";
import { hrefOf, RenameInPlace, RenamingContext } from "./file-cells";
import { HEADER_ROWS } from "./file-row";
import { KindIcon } from "./kind-icons";
import { MoreButton, SelectBox } from "./row-controls";
import { useIsCut } from "./use-is-cut";

type FileTileProps = { file: PutioFile; index: number; isActive: boolean; isSelected: boolean };

export const FileTile = memo(function FileTile({ file, index, isActive, isSelected }: FileTileProps) {
  const name = visibleName(file.name);
  const isOnItsWay = useIsCut(file);
  return (
    // biome-ignore lint/a11y/useSemanticElements: the row of a grid that is no table, see file-grid.tsx.
    // biome-ignore lint/a11y/useFocusableInteractive: the focus goes to the link inside.
    <div
      role="row"
      aria-rowindex={index + HEADER_ROWS + 1}
      aria-selected={isSelected}
      data-index={index}
      data-file-id={file.id}
      data-cut={isOnItsWay}
      className="file-tile"
    >
      {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: see above. */}
      <div role="gridcell" className="file-check">
        <SelectBox name={name} isSelected={isSelected} />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: see above. */}
      <div role="gridcell" className="file-tile-name">
        <TilePicture file={file} />
        <TileName file={file} name={name} isActive={isActive} />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: see above. */}
      <div role="gridcell" className="file-more">
        <MoreButton name={name} />
      </div>
    </div>
  );
});

type TileNameProps = { file: PutioFile; name: string; isActive: boolean };

function TileName({ file, name, isActive }: TileNameProps) {
  const renaming = useContext(RenamingContext);
  if (renaming.fileId === file.id) return <RenameInPlace file={file} onEnd={renaming.onEnd} />;
  return (
    <a
      href={hrefOf(file)}
      tabIndex={isActive ? 0 : -1}
      aria-label={name}
      aria-description={file.fileType === "FOLDER" ? KIND_LABELS[kindOf(file)] : undefined}
      className="file-tile-link"
    >
      <bdi dir="auto" className="line-clamp-2">
        {name}
      </bdi>
    </a>
  );
}

/** What a file looks like, 16:9: its picture or its kind, how long it is, how far one is. */
export function TilePicture({ file }: { file: PutioFile }) {
  const [isBroken, setIsBroken] = useState(false);
  const watch = watchStateOf(file);
  const durationSeconds = file.video?.durationSeconds ?? 0;
  return (
    <span className="file-tile-picture">
      {file.hasThumbnail && !isBroken ? (
        // biome-ignore lint/performance/noImgElement: next/image fetches without the session's cookie, and these are private.
        <img
          ref={(image) => {
            // It may have failed before there was anybody to tell.
            if (image?.complete && image.naturalWidth === 0) setIsBroken(true);
          }}
          src={routes.mediaThumbnail(file.id)}
          alt=""
          width={320}
          height={180}
          loading="lazy"
          decoding="async"
          className="absolute inset-0 size-full object-cover"
          onError={() => setIsBroken(true)}
        />
      ) : (
        <KindIcon kind={kindOf(file)} className="size-10" />
      )}
      {durationSeconds > 0 ? (
        // A picture may be of any brightness, in either theme.
        <span
          data-theme="dark"
          className="absolute right-1.5 bottom-1.5 rounded-control bg-ground px-1 text-xs text-text"
        >
          {formatDuration(durationSeconds)}
        </span>
      ) : null}
      <span
        data-theme="dark"
        className="absolute bottom-1.5 left-1.5 flex gap-1.5 rounded-control bg-ground px-1 empty:hidden"
      >
        <FileBadge file={file} />
      </span>
      {watch.kind === "started" && watch.fraction !== null ? (
        <ProgressBar
          value={watch.fraction}
          label={`Watched to ${Math.round(watch.fraction * 100)} %`}
          className="absolute inset-x-0 bottom-0 h-0.5 w-full"
        />
      ) : null}
      {watch.kind === "watched" ? <span className="sr-only">Watched</span> : null}
    </span>
  );
}
