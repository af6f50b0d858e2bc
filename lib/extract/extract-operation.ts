import { JOB_WORDS } from "@/lib/errors/job-messages";
import type { FailedItem, NamedItem, OperationResult, OperationSpec } from "@/lib/files/operations/operation";
import type { PutioApi } from "@/lib/putio/api";
import { extractFiles } from "@/lib/putio/extract";
import type { FileSelection } from "@/lib/putio/selection";
import { addExtractions, type ShownExtraction } from "./extraction-store";
import { wakeExtractionWatch, whenExtracted } from "./extraction-watch";

export type ExtractRequest = {
  selection: FileSelection;
  /** The archives, as far as they are known. */
  items: readonly NamedItem[];
  count: number;
  password?: string | undefined;
  /** put.io's own list of what it begins: the parts of one archive are one. */
  onStarted?: (extractionIds: number[]) => void;
};

/** Has put.io unpack archives, and lasts until it has. One that wants a password waits for it, and is no failure. */
export function extractOperation(api: PutioApi, request: ExtractRequest): OperationSpec {
  const { items, count } = request;
  return {
    kind: "extract",
    verb: { doing: "Extracting", done: "Extracted" },
    subject: { count, name: count === 1 ? (items[0]?.name ?? null) : null },
    items,
    // Its notice leads to the folder that came of it.
    isQuiet: true,
    work: () => extract(api, request),
    retry: (failed) => extractOperation(api, again(request, failed)),
  };
}

/** Without the password: it belonged to the try before. */
function again({ items }: ExtractRequest, failed: readonly FailedItem[]): ExtractRequest {
  const fileIds = failed.map(({ fileId }) => fileId);
  return {
    selection: { kind: "files", fileIds },
    items: items.filter(({ id }) => fileIds.includes(id)),
    count: fileIds.length,
  };
}

async function extract(api: PutioApi, request: ExtractRequest): Promise<OperationResult> {
  const { selection, password, onStarted } = request;
  const started = await extractFiles(api, { selection, password });
  const ids = started.map(({ id }) => id);
  addExtractions(started, { withPassword: password !== undefined });
  onStarted?.(ids);
  wakeExtractionWatch();
  const ended = await whenExtracted(ids);
  const failed = ended.filter(({ status }) => status === "ERROR");
  const waiting = ended.filter(({ status }) => status === "PASSWORD");
  const done = ended.length - failed.length - waiting.length;
  const note = waiting.length > 0 ? { note: JOB_WORDS["password-needed"].title } : {};
  return { done, skipped: waiting.length, failed: failed.map(failureOf), ...note };
}

function failureOf(extraction: ShownExtraction): FailedItem {
  const { fileIds, name } = extraction;
  return { fileId: fileIds[0] ?? 0, name, reason: troubleOf(extraction).title };
}

/** What is wrong with one that put.io does not work on, in words. */
export function troubleOf({ status, message, wasPasswordWrong }: ShownExtraction): {
  title: string;
  hint: string;
} {
  if (status === "PASSWORD") return JOB_WORDS[wasPasswordWrong ? "password-wrong" : "password-needed"];
  const words = JOB_WORDS["extraction-failed"];
  return { title: words.title, hint: message ?? words.hint };
}
