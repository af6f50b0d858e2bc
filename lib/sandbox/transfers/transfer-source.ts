import { parseUrl } from "../http/parse-url";
import { isOwnMachine, type Reach } from "../own-machine";
import { readTorrent, type TorrentFacts } from "../torrents/read-torrent";
import { type SimulatedFile, simulatedContents, simulatedFile } from "./simulated-content";

/** What is known of a transfer before it begins. */
export type TransferSource = {
  type: "URL" | "TORRENT";
  name: string;
  /** As it was given; empty for an uploaded .torrent. */
  source: string;
  hash: string | null;
  isPrivate: boolean;
  trackers: string[];
  torrent: Uint8Array | null;
  contents: SimulatedFile[];
  /** Really fetched: the address is of this machine. Everything else is simulated, and says so. */
  isFetched: boolean;
  /** Why it will fail; null: it will not, for all that can be told from its address. */
  fate: string | null;
};

const SCHEMES = ["http:", "https:", "ftp:"];

/** A torrent of which nobody has anything is one whose hash begins so: it waits for ever. */
const DEAD_HASH = "0000";

/** Reads a link or magnet. null: it is neither. */
export function readTransferSource(reach: Reach, text: string): TransferSource | null {
  const url = parseUrl(text.trim());
  if (url === null) return null;
  if (url.protocol === "magnet:") return readMagnet(url);
  if (!SCHEMES.includes(url.protocol) || url.hostname === "") return null;
  const name = lastPart(url) || url.hostname;
  const isFetched = url.protocol !== "ftp:" && isOwnMachine(reach, url.href);
  return {
    type: "URL",
    name,
    source: text.trim(),
    hash: null,
    isPrivate: false,
    trackers: [],
    torrent: null,
    contents: isFetched ? [] : simulatedContents(name),
    isFetched,
    fate: url.hostname.endsWith(".invalid") ? "The host could not be found." : null,
  };
}

/** Reads a .torrent. null: these bytes are none. */
export function readTorrentSource(bytes: Uint8Array): TransferSource | null {
  const facts: TorrentFacts | null = readTorrent(bytes);
  if (facts === null) return null;
  const { name, hash, isPrivate, trackers, files } = facts;
  const contents = files.map((file) => simulatedFile(file.parts.map(safePart)));
  const torrent = bytes;
  return {
    ...{ type: "TORRENT", name, source: "", hash, isPrivate, trackers, torrent, contents },
    ...{ isFetched: false, fate: null },
  };
}

/** Whether nobody has anything of a torrent. */
export function isDead(hash: string | null): boolean {
  return hash?.startsWith(DEAD_HASH) ?? false;
}

function readMagnet(url: URL): TransferSource | null {
  const topic = url.searchParams.get("xt") ?? "";
  const hash = /^urn:btih:([0-9a-f]{40}|[a-z2-7]{32})$/i.exec(topic)?.[1]?.toLowerCase();
  if (hash === undefined) return null;
  const name = safePart(url.searchParams.get("dn") || hash);
  return {
    type: "TORRENT",
    name,
    source: url.href,
    hash,
    isPrivate: false,
    trackers: url.searchParams.getAll("tr"),
    torrent: null,
    contents: simulatedContents(name),
    isFetched: false,
    fate: null,
  };
}

function lastPart(url: URL): string {
  const part = url.pathname.split("/").filter(Boolean).at(-1) ?? "";
  try {
    return safePart(decodeURIComponent(part));
  } catch {
    return safePart(part);
  }
}

/** A name that can be one here: no slash and no NUL, neither `.` nor `..`, and not longer than put.io's longest. */
function safePart(name: string): string {
  const clean = name.replace(/[/\0]/g, "_").toWellFormed();
  return (/^\.{0,2}$/.test(clean) ? "_" : clean).slice(0, 80);
}
