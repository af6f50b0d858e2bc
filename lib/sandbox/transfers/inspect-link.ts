import { askOwnMachine, type Reach } from "../own-machine";
import { simulatedBytes } from "./simulated-content";
import { readTransferSource, type TransferSource } from "./transfer-source";

const PATIENCE_MS = 5000;
const UNITS = ["B", "KB", "MB", "GB", "TB"] as const;

/** What put.io tells of one link before it is added. An address of this machine is really asked. */
export async function inspectLink(reach: Reach, url: string): Promise<Record<string, unknown>> {
  const source = readTransferSource(reach, url);
  if (source === null) return { ...blank(url), error: "InvalidURL", error_message: "This is no link." };
  const facts = { ...blank(url), name: source.name, type_name: source.type === "URL" ? "link" : "torrent" };
  if (source.fate !== null) return { ...facts, error: "HostNotFound", error_message: source.fate };
  const bytes = source.isFetched ? await askSize(source) : simulatedBytes(source.contents);
  if (bytes === null) {
    return { ...facts, error: "NotReachable", error_message: "The server could not be reached." };
  }
  return { ...facts, file_size: bytes, human_size: humanSize(bytes) };
}

function blank(url: string): Record<string, unknown> {
  return { url, name: url, type_name: "", file_size: 0, human_size: "" };
}

/** null: the server does not answer with success. */
async function askSize({ source }: TransferSource): Promise<number | null> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const reply = await askOwnMachine(source, { method: "HEAD", signal }).catch(() => null);
  return reply?.ok ? Number(reply.headers.get("content-length") ?? 0) : null;
}

function humanSize(bytes: number): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
  return `${(bytes / 1024 ** power).toFixed(1)} ${UNITS[power]}`;
}
