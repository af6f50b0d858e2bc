import { saveAddress } from "@/lib/downloads/save-file";
import type { ZipJob } from "@/lib/downloads/zip-store";
import { JOB_WORDS } from "@/lib/errors/job-messages";
import { visibleName } from "@/lib/files/visible-name";
import { routes } from "@/lib/routes";
import { showToast } from "../ui/toast-store";

/** Nobody asked for a zip in order to be told that there is one: it downloads by itself. */
export function announceZip({ label, state }: ZipJob): void {
  if (state.kind !== "ready") return;
  const url = routes.zipDownload(state.zipId, { name: label });
  saveAddress(url);
  const missing = state.missingFiles.length;
  showToast({
    tone: missing > 0 ? "plain" : "positive",
    title: `“${visibleName(label)}.zip” is downloading`,
    ...(missing > 0 ? { hint: `${missing} of its files are missing. ${JOB_WORDS["zip-missing"].hint}` } : {}),
    action: { label: "Download again", onSelect: () => saveAddress(url) },
  });
}
