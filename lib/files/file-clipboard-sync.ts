import {
  type FileClipboard,
  readFileClipboard,
  setFileClipboard,
  subscribeToFileClipboard,
} from "./file-clipboard";

type Message = { kind: "ask" } | { kind: "put"; clipboard: FileClipboard | null };

/**
 * Files that were cut in one tab can be pasted in another, and are still there after a reload. They are kept by tab and not
 * for good, and apart for each account: names are private, and a computer may be shared. Ends with what it returns.
 */
export function syncFileClipboard({ userId }: { userId: number }): () => void {
  const name = `matinee-file-clipboard-${userId}`;
  const channel = new BroadcastChannel(name);
  const send = (message: Message) => channel.postMessage(message);
  let isHeard = false;

  function take(clipboard: FileClipboard | null) {
    isHeard = true;
    setFileClipboard(clipboard);
    isHeard = false;
  }
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const message = asMessage(data);
    const own = readFileClipboard();
    if (message?.kind === "ask" && own) send({ kind: "put", clipboard: own });
    if (message?.kind === "put" && message.clipboard?.id !== own?.id) take(message.clipboard);
  };
  const stop = subscribeToFileClipboard(() => {
    const clipboard = readFileClipboard();
    keep(name, clipboard);
    if (!isHeard) send({ kind: "put", clipboard });
  });

  const kept = readKept(name);
  if (readFileClipboard()) send({ kind: "put", clipboard: readFileClipboard() });
  else if (kept) take(kept);
  else send({ kind: "ask" });
  return () => {
    stop();
    channel.close();
    take(null);
  };
}

function keep(name: string, clipboard: FileClipboard | null) {
  try {
    if (clipboard) sessionStorage.setItem(name, JSON.stringify(clipboard));
    else sessionStorage.removeItem(name);
  } catch {
    // Too much to keep, or nothing may be kept: it lives as long as the page does.
  }
}

function readKept(name: string): FileClipboard | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(name) ?? "null");
    return isFileClipboard(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** A tab of an older version may say something else. */
function asMessage(data: unknown): Message | null {
  if (typeof data !== "object" || data === null || !("kind" in data)) return null;
  if (data.kind === "ask") return { kind: "ask" };
  if (data.kind !== "put" || !("clipboard" in data)) return null;
  const { clipboard } = data;
  return clipboard === null || isFileClipboard(clipboard) ? { kind: "put", clipboard } : null;
}

function isFileClipboard(value: unknown): value is FileClipboard {
  if (typeof value !== "object" || value === null || !("targets" in value)) return false;
  const { targets } = value;
  const isNamed = "id" in value && typeof value.id === "string" && "mode" in value;
  const hasFiles = typeof targets === "object" && targets !== null && "files" in targets;
  return isNamed && hasFiles && "selection" in targets && Array.isArray(targets.files);
}
