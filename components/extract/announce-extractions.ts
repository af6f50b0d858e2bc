import type { QueryClient } from "@tanstack/react-query";
import { troubleOf } from "@/lib/extract/extract-operation";
import { isFollowed, type ShownExtraction, wasStartedHere } from "@/lib/extract/extraction-store";
import { findExtracted } from "@/lib/extract/find-extracted";
import { invalidateFolder } from "@/lib/files/invalidate-folder";
import { visibleName } from "@/lib/files/visible-name";
import { browserApi } from "@/lib/query/browser-api";
import { routes } from "@/lib/routes";
import { showToast } from "../ui/toast-store";

type Options = { client: QueryClient; open: (href: string) => void; showJobs: () => void };

/** Tells of extractions that ended, and has the folder read again in which something new lies now. */
export async function announceExtractions(
  ended: readonly ShownExtraction[],
  options: Options,
): Promise<void> {
  for (const extraction of ended) {
    if (extraction.status === "EXTRACTED") await announceExtracted(extraction, options);
    else announceTrouble(extraction, options);
  }
}

function announceTrouble(extraction: ShownExtraction, { showJobs }: Options): void {
  const { id, status, name } = extraction;
  const isTold = isFollowed(id) || (status === "ERROR" && wasStartedHere(id));
  if (isTold) return;
  const { title, hint } = troubleOf(extraction);
  const isPassword = status === "PASSWORD";
  showToast({
    tone: isPassword ? "plain" : "danger",
    title,
    hint: `“${visibleName(name)}”. ${hint}`,
    action: { label: isPassword ? "Type it" : "Show", onSelect: showJobs },
  });
}

async function announceExtracted(extraction: ShownExtraction, { client, open }: Options): Promise<void> {
  // It is extracted, whether or not put.io tells now where to.
  const place = await findExtracted(browserApi, extraction).catch(() => null);
  if (place) void invalidateFolder(client, place.besideId);
  if (isFollowed(extraction.id)) return;
  showToast({
    tone: "positive",
    title: `“${visibleName(extraction.name)}” is extracted`,
    ...(place ? { action: { label: "Open", onSelect: () => open(routes.folder(place.folderId)) } } : {}),
  });
}
