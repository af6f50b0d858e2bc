import { ExternalLink } from "lucide-react";
import { visibleName } from "@/lib/files/visible-name";
import type { PutioFile } from "@/lib/putio/file";
import { buttonClass } from "../ui/button";
import { ReadingStage } from "./reading-stage";

/**
 * The browser's own viewer, in a frame. Not a restricted one: Chromium shows no PDF in such a frame at all, and its viewer
 * already keeps a document's scripts away from our origin. Phones show the first page only, hence the link.
 */
export function PdfStage({ file, url }: { file: PutioFile; url: string }) {
  return (
    <ReadingStage
      file={file}
      actions={
        <a href={url} target="_blank" rel="noreferrer" className={buttonClass("quiet")}>
          <ExternalLink aria-hidden />
          Open in its own tab
        </a>
      }
    >
      <iframe src={url} title={visibleName(file.name)} className="absolute inset-0 size-full border-0" />
    </ReadingStage>
  );
}
