import type { QueryClient } from "@tanstack/react-query";
import { convertKeys } from "@/lib/convert/queries";
import { JOB_WORDS } from "@/lib/errors/job-messages";
import { updateFile } from "@/lib/files/update-file";
import { visibleName } from "@/lib/files/visible-name";
import type { Conversion } from "@/lib/files/will-it-play";
import { routes } from "@/lib/routes";
import { showToast } from "../ui/toast-store";

type Options = { client: QueryClient; open: (href: string) => void };

/** Tells of conversions that ended, whoever had asked for them, and lets every list know what there is now. */
export function announceConversions(ended: readonly Conversion[], { client, open }: Options): void {
  for (const { fileId, mp4 } of ended) {
    client.setQueryData(convertKeys.mp4(fileId), mp4);
    if (mp4.status !== "COMPLETED") continue;
    updateFile(client, fileId, { isMp4Available: true, mp4SizeBytes: mp4.sizeBytes });
  }
  // The page of the film itself shows how it ended, and plays.
  const told = ended.filter(({ fileId }) => window.location.pathname !== routes.watch(fileId));
  announceReady(
    told.filter(({ mp4 }) => mp4.status === "COMPLETED"),
    open,
  );
  announceFailed(told.filter(({ mp4 }) => mp4.status === "ERROR"));
}

function announceReady([first, ...rest]: readonly Conversion[], open: Options["open"]): void {
  if (!first) return;
  const isOne = rest.length === 0;
  showToast({
    tone: "positive",
    title: isOne ? `${nameOf(first)} is ready to play` : `${rest.length + 1} videos are ready to play`,
    ...(isOne ? {} : { hint: `${nameOf(first)} and ${rest.length} more` }),
    action: {
      label: isOne ? "Play" : "Play the first",
      onSelect: () => open(routes.watch(first.fileId)),
    },
  });
}

function announceFailed([first, ...rest]: readonly Conversion[]): void {
  if (!first) return;
  const { title, hint } = JOB_WORDS["conversion-failed"];
  const names = rest.length === 0 ? nameOf(first) : `${nameOf(first)} and ${rest.length} more`;
  showToast({ tone: "danger", title, hint: `${names}. ${hint}` });
}

function nameOf({ name }: Conversion): string {
  return name === "" ? "A video" : `“${visibleName(name)}”`;
}
