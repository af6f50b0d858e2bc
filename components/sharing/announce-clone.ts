import type { QueryClient } from "@tanstack/react-query";
import { accountKeys } from "@/lib/account/queries";
import { invalidateFolder } from "@/lib/files/invalidate-folder";
import { subjectWords } from "@/lib/files/operations/sentence";
import { visibleName } from "@/lib/files/visible-name";
import { routes } from "@/lib/routes";
import type { CloneJob } from "@/lib/sharing/clone-store";
import { showToast } from "../ui/toast-store";

type Options = { client: QueryClient; open: (href: string) => void };

/** Tells that friends' files lie among one's own now, and has the folder read again in which they do. */
export function announceClone({ name, count, place }: CloneJob, { client, open }: Options): void {
  void invalidateFolder(client, place.folderId);
  void client.invalidateQueries({ queryKey: accountKeys.all });
  const what = subjectWords({ name, count }, String);
  showToast({
    tone: "positive",
    title: `Copied ${what} to ${visibleName(place.name)}`,
    action: { label: "Open", onSelect: () => open(routes.folder(place.folderId)) },
  });
}
