"use client";

import { useMemo } from "react";
import { visitPlace, visitSettings } from "@/lib/player/visit-place";
import type { WatchItem } from "@/lib/player/watch-item";
import type { PutioFile } from "@/lib/putio/file";
import type { Visit } from "@/lib/putio/visit";
import { MediaPlaceProvider } from "../player/media-place-context";
import { WATCH_COLUMNS } from "../player/watch-columns";
import { WatchStage } from "../player/watch-stage";
import { useLocale } from "../ui/locale";
import { useVisit } from "./visit-context";
import { VisitDetails } from "./visit-details";
import { VisitRail } from "./visit-rail";

type VisitFilmProps = { visit: Visit; file: PutioFile; renderedAtMs: number };

/** The player's own stage, with the bytes of a link behind it, and nothing that writes. */
export function VisitFilm({ visit, file, renderedAtMs }: VisitFilmProps) {
  const { sealed } = useVisit();
  const locale = useLocale();
  const rootId = visit.file.fileType === "FOLDER" ? visit.file.id : null;
  const place = useMemo(() => visitPlace({ sealed, rootId }), [sealed, rootId]);
  const folderId = rootId === null ? null : (file.parentId ?? rootId);
  // What is someone else's to see (their picture of it, where they stopped) is not shown to a visitor.
  const seen = { ...file, hasThumbnail: false, positionSeconds: 0, isShared: true };
  const item: WatchItem = {
    file: seen,
    settings: visitSettings(locale),
    userId: null,
    requestedSeconds: null,
    renderedAtMs,
  };
  return (
    <MediaPlaceProvider place={place}>
      <WatchStage item={item} />
      <div className={WATCH_COLUMNS}>
        <VisitDetails visit={visit} file={seen} />
        {folderId === null ? null : <VisitRail fileId={file.id} folderId={folderId} />}
      </div>
    </MediaPlaceProvider>
  );
}
