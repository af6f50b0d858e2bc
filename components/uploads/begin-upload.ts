import type { QueryClient } from "@tanstack/react-query";
import { accountQuery } from "@/lib/account/queries";
import { describeUnreadable, describeUploadError } from "@/lib/errors/upload-messages";
import { quoted } from "@/lib/files/operations/sentence";
import { browserApi } from "@/lib/query/browser-api";
import { isTorrentName } from "@/lib/transfers/adding/read-torrents";
import type { Chosen, ChosenFile } from "@/lib/uploads/chosen";
import { planUpload, type ReadyFile, resolveClashes, type UploadPlan } from "@/lib/uploads/clashes";
import { filesThatFit, totalBytes } from "@/lib/uploads/fit";
import { isOpen } from "@/lib/uploads/upload";
import { uploadStore } from "@/lib/uploads/upload-store";
import { openAddBox } from "../transfers/open-add-box";
import { dismissToast, showToast } from "../ui/toast-store";
import { openUploads } from "./open-uploads";
import { askAboutClashes, askAboutSpace } from "./upload-questions";

type Wish = {
  client: QueryClient;
  rootId: number;
  chosen: Chosen | Promise<Chosen>;
  /** A `.torrent` goes in as the file that it is, and not as a transfer of what it names. */
  keepsTorrents?: boolean;
};

/** What is done sooner need not be said to be under way. */
const SAID_AFTER_MS = 500;

/** From what was dropped, pasted or picked to the queue, with what has to be asked before the first byte. */
export async function beginUpload(wish: Wish): Promise<void> {
  const { client, rootId } = wish;
  const endNotice = noticeLater();
  try {
    const uploads = await openUploads(client);
    const wanted = await wish.chosen;
    const fresh = withoutTorrents(uploads.takeUp(wanted), wish);
    uploadStore.countSkipped(fresh.skippedCount);
    sayUnreadable(fresh.unreadable);
    if (fresh.files.length + fresh.emptyFolders.length === 0) return sayNothing(wanted);
    const plan = await planUpload(browserApi, { chosen: fresh, rootId });
    endNotice();
    const ready = await settleClashes(plan);
    const files = ready && (await settleSpace(client, ready));
    if (files) uploads.start({ files, emptyFolders: plan.emptyFolders, rootId });
  } catch (error) {
    showToast({ tone: "danger", ...describeUploadError(error) });
  } finally {
    endNotice();
  }
}

/** Those that were chosen by themselves are asked about in the box for transfers; inside of a folder they are files like others. */
function withoutTorrents(chosen: Chosen, { rootId, keepsTorrents = false }: Wish): Chosen {
  const isAsked = ({ path, name }: ChosenFile) => path.length === 0 && isTorrentName(name);
  const torrents = keepsTorrents ? [] : chosen.files.filter(isAsked).map(({ file }) => file);
  if (torrents.length === 0) return chosen;
  openAddBox({ torrents, folderId: rootId });
  return { ...chosen, files: chosen.files.filter((file) => !isAsked(file)) };
}

function sayUnreadable([first, ...others]: readonly string[]) {
  if (first === undefined) return;
  const words = describeUnreadable({ name: quoted(first), count: others.length + 1 });
  showToast({ tone: "danger", ...words });
}

function sayNothing({ files, skippedCount, unreadable }: Chosen) {
  if (files.length + unreadable.length > 0) return;
  const hint = skippedCount > 0 ? "Files that systems keep for themselves are left out." : undefined;
  showToast({ title: "There is nothing to upload", hint });
}

async function settleClashes(plan: UploadPlan): Promise<ReadyFile[] | null> {
  const clashing = plan.files.filter(({ existing }) => existing !== null);
  if (clashing.length === 0) return resolveClashes(plan, "keep-both");
  const names = clashing.map(({ path, name }) => [...path, name].join("/"));
  const choice = await askAboutClashes({ names, totalCount: plan.files.length });
  return choice === null ? null : resolveClashes(plan, choice);
}

/** Foreseen with what is still on its way; put.io has the last word. */
async function settleSpace(client: QueryClient, files: ReadyFile[]): Promise<ReadyFile[] | null> {
  const { disk } = await client.fetchQuery({ ...accountQuery(browserApi), staleTime: 0 });
  const promisedBytes = uploadStore
    .all()
    .filter(isOpen)
    .reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const availableBytes = Math.max(0, disk.availableBytes - promisedBytes);
  const neededBytes = totalBytes(files);
  if (neededBytes <= availableBytes) return files;
  const fitting = filesThatFit(files, availableBytes);
  const facts = { neededBytes, availableBytes, fittingCount: fitting.length, totalCount: files.length };
  return (await askAboutSpace(facts)) === "fitting" ? fitting : null;
}

/** Says that something is going on, where that takes long enough to be wondered about. */
function noticeLater(): () => void {
  let toastId: number | null = null;
  const timer = setTimeout(() => {
    toastId = showToast({ title: "Looking at what is to be uploaded", isLasting: true, progress: null });
  }, SAID_AFTER_MS);
  return () => {
    clearTimeout(timer);
    if (toastId !== null) dismissToast(toastId);
  };
}
