import type { Operation } from "@/lib/files/operations/operation";
import { operationLog } from "@/lib/files/operations/operation-log";
import { sentenceOf } from "@/lib/files/operations/sentence";
import { dismissToast, showToast, type ToastAction, updateToast } from "../ui/toast-store";
import { waitWords } from "./wait-words";

type Told = { toastId: number | null; state: Operation["state"]; timer?: ReturnType<typeof setTimeout> };
type Telling = { locale: string; onShowLog: () => void };

/** What takes longer than this says that it is under way. */
const QUIET_MS = 500;

/** Says of each operation how it goes and how it went, with its way back; answers with the way to stop. */
export function tellOperations({ locale, onShowLog }: Telling): () => void {
  const told = new Map<number, Told>();
  const numbers = new Intl.NumberFormat(locale);
  for (const { id, state } of operationLog.read()) told.set(id, { toastId: null, state });

  function say(operation: Operation) {
    const known = told.get(operation.id) ?? begin(operation);
    const words = () => wordsOf(operation, { writeCount: numbers.format, onShowLog });
    if (operation.state === "running") {
      if (known.toastId !== null) updateToast(known.toastId, words());
    } else if (known.state === "running") {
      clearTimeout(known.timer);
      told.set(operation.id, { toastId: conclude(known.toastId, operation, words), state: operation.state });
    } else if (known.toastId !== null && isTakenBack(operation)) {
      // By the key, or from the log: the offer is answered.
      dismissToast(known.toastId);
      told.set(operation.id, { toastId: null, state: operation.state });
    }
  }

  function begin(operation: Operation): Told {
    const known: Told = { toastId: null, state: "running" };
    known.timer = setTimeout(() => {
      const now = operationLog.read().find(({ id }) => id === operation.id);
      if (now?.state !== "running") return;
      known.toastId = showToast(wordsOf(now, { writeCount: numbers.format, onShowLog }));
    }, QUIET_MS);
    told.set(operation.id, known);
    return known;
  }

  return operationLog.subscribe(() => {
    for (const operation of operationLog.read()) say(operation);
  });
}

type ToastWords = Parameters<typeof showToast>[0];

/** The last word on an operation, in the place of the one before if that is still there. */
function conclude(toastId: number | null, operation: Operation, words: () => ToastWords): number | null {
  if (isSilent(operation) || isTakenBack(operation)) {
    if (toastId !== null) dismissToast(toastId);
    return null;
  }
  return toastId !== null && updateToast(toastId, words()) ? toastId : showToast(words());
}

function isTakenBack({ undo }: Operation): boolean {
  return undo === "running" || undo === "done";
}

/** A new folder is seen where it was made; that it worked needs no word. */
function isSilent({ kind, state, isQuiet }: Operation): boolean {
  return state === "done" && (isQuiet || kind === "create-folder");
}

type Words = { writeCount: (count: number) => string; onShowLog: () => void };

function wordsOf(operation: Operation, { writeCount, onShowLog }: Words) {
  const { state, progress, waiting } = operation;
  const title = sentenceOf(operation, writeCount);
  const undo = undoOf(operation);
  if (state === "running") {
    const share = progress && progress.total > 0 ? progress.done / progress.total : null;
    return { title, hint: waitWords(waiting), isLasting: true, progress: share, actions: undo };
  }
  if (state === "done") return { title, hint: operation.result?.note, actions: undo };
  const show = { label: "Show", onSelect: onShowLog };
  const ways = undo.length > 0 ? undo : retryOf(operation);
  return {
    title,
    tone: "danger" as const,
    hint: failureHint(operation, writeCount),
    actions: [show, ...ways],
  };
}

function undoOf({ id, undo }: Operation): ToastAction[] {
  return undo === "possible" ? [{ label: "Undo", onSelect: () => void operationLog.undo(id) }] : [];
}

function retryOf({ id, canRetry }: Operation): ToastAction[] {
  return canRetry ? [{ label: "Try again", onSelect: () => operationLog.retry(id) }] : [];
}

/** Why, where one reason says it; the rest is in the log. */
function failureHint({ result, kind }: Operation, writeCount: (count: number) => string): string {
  const failed = result?.failed ?? [];
  const [first] = failed;
  if (!first) return "";
  if (failed.every(({ reason }) => reason === first.reason)) return first.reason;
  const stayed = kind === "move" ? "stayed where they were" : "were left out";
  return `${writeCount(failed.length)} items ${stayed}, for several reasons.`;
}
