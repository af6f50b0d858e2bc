"use client";

import { useState } from "react";
import type { DownloadWay } from "@/lib/downloads/download-choice";
import type { FileTargets } from "@/lib/files/targets";
import { DownloadChoice } from "../downloads/download-choice";
import { LinksView } from "../downloads/links-view";
import { PlaylistView } from "../downloads/playlist-view";
import { useDownload } from "../downloads/use-download";
import { useSettledChoice } from "../downloads/use-settled-choice";

type DownloadDialogProps = { targets: FileTargets; onClose: () => void };

/** How several files, or a folder, are to come to this device. Asked once, if one likes. */
export function DownloadDialog({ targets, onClose }: DownloadDialogProps) {
  const download = useDownload(targets);
  const settled = useSettledChoice({ targets, download, onDone: onClose });
  const [view, setView] = useState<DownloadWay | "choice" | null>(settled);

  function handleChoose(way: DownloadWay) {
    if (way === "links" || way === "playlist") return setView(way);
    download(way);
    onClose();
  }

  const other = { targets, onClose, onBack: () => setView("choice") };
  switch (view) {
    case "links":
      return <LinksView {...other} />;
    case "playlist":
      return <PlaylistView {...other} />;
    case "choice":
      return <DownloadChoice targets={targets} onChoose={handleChoose} onClose={onClose} />;
    default:
      // It has begun already, as it was chosen to begin the last time.
      return null;
  }
}
