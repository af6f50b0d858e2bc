import type { WatchItem } from "@/lib/player/watch-item";
import { FolderRail } from "./folder-rail";
import { WATCH_COLUMNS } from "./watch-columns";
import { WatchDetails } from "./watch-details";
import { WatchStage } from "./watch-stage";

/** The stage, and below it what is playing and what else lies in its folder. */
export function WatchView({ item, locale }: { item: WatchItem; locale: string }) {
  const { file, renderedAtMs } = item;
  return (
    <>
      <WatchStage item={item} />
      <div className={WATCH_COLUMNS}>
        <WatchDetails file={file} locale={locale} nowMs={renderedAtMs} />
        {file.parentId === null ? null : <FolderRail fileId={file.id} folderId={file.parentId} />}
      </div>
    </>
  );
}
