import { describeError } from "@/lib/errors/messages";
import type { FailedItem, NamedItem, OperationResult, OperationSpec } from "@/lib/files/operations/operation";
import { type FileTargets, someOfTargets } from "@/lib/files/targets";
import type { PutioApi } from "@/lib/putio/api";
import { folderCursor, listFolder } from "@/lib/putio/files";
import { convertFiles, startMp4 } from "@/lib/putio/mp4";
import type { FileSelection } from "@/lib/putio/selection";
import { conversionParts } from "./convertible";
import { wakeQueueWatch } from "./queue-watch";
import { forgetConversions, trackConversions } from "./track-conversions";

/**
 * Puts videos into put.io's queue: one, many, or everything in a folder, which is one call however much that is. It ends when
 * put.io has taken them on; the queue itself is followed by `queue-watch.ts`.
 */
export function convertOperation(api: PutioApi, targets: FileTargets): OperationSpec {
  const { files, count } = targets;
  return {
    kind: "convert",
    verb: VERB,
    subject: { count, name: count === 1 ? (files[0]?.name ?? null) : null },
    items: files,
    work: () => convertAll(api, targets),
    retry: (failed) =>
      convertOperation(
        api,
        someOfTargets(
          targets,
          failed.map(({ fileId }) => fileId),
        ),
      ),
  };
}

/** One video, also one that would play without: whoever asks for the MP4 of exactly this file gets it. */
export function convertOneOperation(api: PutioApi, item: NamedItem): OperationSpec {
  return {
    kind: "convert",
    verb: VERB,
    subject: { count: 1, name: item.name },
    items: [item],
    // Asked for where the state of the file is shown, which says it all.
    isQuiet: true,
    async work() {
      trackConversions([item]);
      try {
        await startMp4(api, { fileId: item.id });
      } catch (error) {
        forgetConversions([item.id]);
        throw error;
      }
      wakeQueueWatch();
      return { done: 1, skipped: 0, failed: [] };
    },
    retry: () => convertOneOperation(api, item),
  };
}

const VERB = { doing: "Queueing", done: "Queued", where: "for conversion" };

async function convertAll(api: PutioApi, targets: FileTargets): Promise<OperationResult> {
  const { videos } = conversionParts(targets);
  const videoIds = videos.map(({ id }) => id);
  trackConversions(videos);
  const total: OperationResult & { failed: FailedItem[] } = { done: 0, skipped: 0, failed: [] };
  for (const call of callsFor(api, targets)) {
    try {
      total.done += await call.run();
    } catch (error) {
      const reason = describeError(error).title;
      total.failed.push(...call.items.map(({ id, name }) => ({ fileId: id, name, reason })));
      // One call was all there was to do: its failure is told as it is.
      if (call.isAll) {
        forgetConversions(videoIds);
        throw error;
      }
    }
  }
  forgetConversions(total.failed.map(({ fileId }) => fileId));
  wakeQueueWatch();
  return total.done === 0 && total.failed.length === 0 ? { ...total, note: NOTHING_TO_CONVERT } : total;
}

const NOTHING_TO_CONVERT = "Nothing there needs converting.";

type Call = {
  items: readonly NamedItem[];
  isAll: boolean;
  /** How many put.io has taken on. */
  run: () => Promise<number>;
};

function callsFor(api: PutioApi, targets: FileTargets): Call[] {
  const { selection, files } = targets;
  if (selection.kind === "listing") {
    return [{ items: files, isAll: true, run: () => convert(api, selection) }];
  }
  const { videos, folders } = conversionParts(targets);
  const isAll = folders.length + Math.min(1, videos.length) === 1;
  const calls = folders.map((folder) => ({
    items: [folder],
    isAll,
    run: async () => convert(api, await selectionIn(api, folder.id)),
  }));
  return videos.length === 0
    ? calls
    : [{ items: videos, isAll, run: () => convertVideos(api, videos) }, ...calls];
}

async function convertVideos(api: PutioApi, videos: readonly NamedItem[]): Promise<number> {
  const [only] = videos;
  if (!only || videos.length > 1) return convert(api, { kind: "files", fileIds: videos.map(({ id }) => id) });
  await startMp4(api, { fileId: only.id });
  return 1;
}

async function convert(api: PutioApi, selection: FileSelection | null): Promise<number> {
  if (!selection) return 0;
  return (await convertFiles(api, { selection })).count;
}

/** Everything in a folder by its cursor, which a folder of one file has none of; null: it is empty. */
async function selectionIn(api: PutioApi, folderId: number): Promise<FileSelection | null> {
  const { cursor } = await folderCursor(api, { folderId });
  if (cursor !== null) return { kind: "listing", cursor, excludedIds: [] };
  const { files } = await listFolder(api, { folderId });
  return files.length === 0 ? null : { kind: "files", fileIds: files.map(({ id }) => id) };
}
