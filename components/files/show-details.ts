import { folderIdOfPath } from "@/lib/files/folder-id";
import type { FileTargets } from "@/lib/files/targets";
import { readDetailed, setDetailedFile } from "./detailed-files";
import { setDetailsOpen } from "./details-store";
import type { FileDialog } from "./file-acts";

/** Where there is room beside the list (details-host.tsx lays it out). */
const HAS_ROOM = "(min-width: 64rem)";

/** Shows the details where there is room for them. Asked for once more about the same, it closes what stands beside the list. */
export function showDetails(
  targets: FileTargets,
  { openDialog }: { openDialog: (dialog: FileDialog) => void },
): void {
  const [file] = targets.files;
  const hasPlaceBeside = folderIdOfPath(location.pathname) !== null && window.matchMedia(HAS_ROOM).matches;
  if (!hasPlaceBeside) {
    if (file) openDialog({ kind: "details", file });
    return;
  }
  const isOpen = document.querySelector("[data-details]") !== null;
  const isAboutIt = targets.count > 1 || readDetailed()?.files[0]?.id === file?.id;
  if (file) setDetailedFile(file.id);
  setDetailsOpen(!(isOpen && isAboutIt));
}
