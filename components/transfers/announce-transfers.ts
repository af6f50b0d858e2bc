import type { QueryClient } from "@tanstack/react-query";
import { accountKeys } from "@/lib/account/queries";
import { describeTransferFailure } from "@/lib/errors/transfer-messages";
import { invalidateFolder, outdateFolders } from "@/lib/files/invalidate-folder";
import { quoted } from "@/lib/files/operations/sentence";
import type { PutioFile } from "@/lib/putio/file";
import { getFile } from "@/lib/putio/files";
import type { Transfer } from "@/lib/putio/transfer";
import { browserApi } from "@/lib/query/browser-api";
import { routes } from "@/lib/routes";
import { readNoticeChoice } from "@/lib/transfers/notice-choice";
import { groupOf } from "@/lib/transfers/transfer-state";
import { showToast, type ToastAction } from "../ui/toast-store";

type Options = { client: QueryClient; open: (href: string) => void };
type Way = { label: string; href: string };

/** Tells of transfers that ended, wherever one is, and lets every list know that there is something new. */
export async function announceTransfers(
  ended: readonly Transfer[],
  { client, open }: Options,
): Promise<void> {
  const ready = ended.filter((transfer) => groupOf(transfer) === "done");
  const failed = ended.filter((transfer) => groupOf(transfer) === "failed");
  if (ready.length > 0) {
    void outdateFolders(client);
    for (const parentId of new Set(ready.map((transfer) => transfer.parentId)))
      void invalidateFolder(client, parentId);
    void client.invalidateQueries({ queryKey: accountKeys.all });
    await announceReady(ready, open);
  }
  announceFailed(failed, open);
}

async function announceReady(ready: readonly Transfer[], open: Options["open"]): Promise<void> {
  const [first, ...rest] = ready;
  if (!first) return;
  const way = rest.length === 0 ? await wayTo(first) : THE_LIST;
  const title = rest.length === 0 ? `${quoted(first.name)} is ready` : `${ready.length} transfers are ready`;
  const hint = rest.length === 0 ? undefined : `${quoted(first.name)} and ${rest.length} more`;
  showToast({
    tone: "positive",
    title,
    hint,
    action: actionTo(way, open),
  });
  notifySystem({ title, hint, way, tag: `transfer ${first.id}`, open });
}

/** What came plays, or is a folder, or neither: its name alone does not tell. */
async function wayTo({ fileId }: Transfer): Promise<Way> {
  if (fileId === null) return THE_LIST;
  const file = await getFile(browserApi, { fileId }).catch(() => null);
  if (file === null) return THE_LIST;
  if (file.fileType === "FOLDER") return { label: "Open", href: routes.folder(fileId) };
  return { label: playsHere(file) ? "Play" : "Open", href: routes.watch(fileId) };
}

const THE_LIST: Way = { label: "Show", href: routes.transfers() };

/** None where one is already. */
function actionTo({ label, href }: Way, open: Options["open"]): ToastAction | undefined {
  return href === window.location.pathname ? undefined : { label, onSelect: () => open(href) };
}

function playsHere({ fileType }: PutioFile): boolean {
  return fileType === "VIDEO" || fileType === "AUDIO";
}

function announceFailed([first, ...rest]: readonly Transfer[], open: Options["open"]): void {
  if (!first) return;
  const { title, hint } = describeTransferFailure(first.errorMessage);
  const action = actionTo(THE_LIST, open);
  if (rest.length === 0)
    showToast({ tone: "danger", title: `${quoted(first.name)} failed`, hint: `${title}. ${hint}`, action });
  else
    showToast({
      tone: "danger",
      title: `${rest.length + 1} transfers failed`,
      hint: `${quoted(first.name)} and ${rest.length} more`,
      action,
    });
}

type SystemNotice = {
  title: string;
  hint: string | undefined;
  way: Way;
  /** Two tabs that tell of the same show one notice. */
  tag: string;
  open: Options["open"];
};

/** Only where it was asked for, and only while nobody sees the page: whoever does has read the toast. */
function notifySystem({ title, hint, way, tag, open }: SystemNotice): void {
  if (document.visibilityState === "visible" || readNoticeChoice() !== "on") return;
  try {
    const notice = new Notification(title, { tag, body: hint ?? way.label });
    notice.onclick = () => {
      window.focus();
      notice.close();
      open(way.href);
    };
  } catch {
    // Chrome on Android has the class and refuses to make one; the toast waits in the page.
  }
}
