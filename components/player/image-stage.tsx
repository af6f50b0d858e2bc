"use client";

import { ZoomIn, ZoomOut } from "lucide-react";
import { useState } from "react";
import { visibleName } from "@/lib/files/visible-name";
import type { PutioFile } from "@/lib/putio/file";
import { IconButton } from "../ui/icon-button";
import { NothingToPlay } from "./nothing-to-play";
import { stageClass } from "./stage-class";
import { StageTitle } from "./stage-title";

/** A picture, whole, or in its own size to be moved about. */
export function ImageStage({ file, url }: { file: PutioFile; url: string }) {
  const [isZoomed, setIsZoomed] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  if (hasFailed) return <NothingToPlay file={file} code="cannot-decode" />;
  return (
    <div data-theme="dark" className={stageClass(null)}>
      <div className="absolute inset-0 overflow-auto overscroll-contain">
        {/* biome-ignore lint/performance/noImgElement: the user's own file, in its own size. */}
        <img
          src={url}
          alt={visibleName(file.name)}
          className={isZoomed ? "m-auto max-w-none" : "size-full object-contain"}
          onError={() => setHasFailed(true)}
        />
      </div>
      <StageTitle file={file} />
      <IconButton
        size="large"
        label={isZoomed ? "Fit to the stage" : "Full size"}
        icon={isZoomed ? <ZoomOut /> : <ZoomIn />}
        className="absolute right-2 bottom-2 bg-black/65"
        onClick={() => setIsZoomed(!isZoomed)}
      />
    </div>
  );
}
