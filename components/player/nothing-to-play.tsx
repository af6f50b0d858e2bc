import type { PutioFile } from "@/lib/putio/file";
import { ErrorPanel } from "../ui/error-panel";
import { DownloadLink } from "./download-link";
import { stageClass } from "./stage-class";
import { StageTitle } from "./stage-title";

/** A file that does not play or show here, said plainly, with what can be done instead. */
export function NothingToPlay({ file, error }: { file: PutioFile; error: Error }) {
  return (
    <div data-theme="dark" className={stageClass(null, "flex items-center justify-center overflow-y-auto")}>
      <ErrorPanel error={error} actions={<DownloadLink file={file} tone="primary" />} />
      <StageTitle file={file} />
    </div>
  );
}
