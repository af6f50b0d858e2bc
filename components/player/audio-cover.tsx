import { Music } from "lucide-react";
import type { PutioFile } from "@/lib/putio/file";
import { routes } from "@/lib/routes";

/** What there is to look at while something plays that is only heard. */
export function AudioCover({ file }: { file: PutioFile }) {
  return (
    <div className="pointer-events-none absolute inset-0 flex items-center justify-center pb-14">
      <div className="flex aspect-square h-3/5 items-center justify-center overflow-hidden rounded-panel bg-raised text-muted">
        {file.hasThumbnail ? (
          // biome-ignore lint/performance/noImgElement: it comes through our own server already, in its final size.
          <img src={routes.mediaThumbnail(file.id)} alt="" className="size-full object-cover" />
        ) : (
          <Music className="size-1/4" strokeWidth={1.25} aria-hidden />
        )}
      </div>
    </div>
  );
}
