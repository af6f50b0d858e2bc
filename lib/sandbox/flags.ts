import { statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { parseUrl } from "./http/parse-url";

/** Something the person at the keyboard can mend; its message is the one sentence that they get to read. */
export class StartProblem extends Error {}

export type Flags = {
  host: string;
  port: number;
  storagePort: number;
  /** null: keep everything in memory. */
  dataDir: string | null;
  libraryDir: string | null;
  publicUrl: string | null;
  storageUrl: string | null;
  rateLimitPerMinute: number | null;
  isVisitorHlsOpen: boolean;
};

const DEFAULT_PORT = 3001;
const DEFAULT_DATA_DIR = ".sandbox";

/** Reads the command line. Throws a `StartProblem` for whatever cannot be meant. */
export function readFlags(args: string[]): Flags {
  const values = parse(args);
  const port = readPort(values.port, "--port") ?? DEFAULT_PORT;
  if (values.memory && values.data !== undefined)
    throw new StartProblem("Choose --data or --memory, not both.");
  return {
    host: values.host ?? "127.0.0.1",
    port,
    storagePort: readPort(values["storage-port"], "--storage-port") ?? (port === 0 ? 0 : port + 1),
    dataDir: values.memory ? null : path.resolve(values.data ?? DEFAULT_DATA_DIR),
    libraryDir: readDirectory(values.library),
    publicUrl: readUrl(values["public-url"], "--public-url"),
    storageUrl: readUrl(values["storage-url"], "--storage-url"),
    rateLimitPerMinute: readCount(values["rate-limit"]),
    isVisitorHlsOpen: values["visitor-hls"] ?? false,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        host: { type: "string" },
        port: { type: "string" },
        "storage-port": { type: "string" },
        data: { type: "string" },
        memory: { type: "boolean" },
        library: { type: "string" },
        "public-url": { type: "string" },
        "storage-url": { type: "string" },
        "rate-limit": { type: "string" },
        "visitor-hls": { type: "boolean" },
      },
    }).values;
  } catch (error) {
    // Node's message goes on for lines; its first says what is wrong.
    const [reason = ""] = String(error instanceof Error ? error.message : error).split("\n");
    throw new StartProblem(reason);
  }
}

function readPort(text: string | undefined, flag: string): number | null {
  if (text === undefined) return null;
  const port = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_534)) throw new StartProblem(`${flag} must be a number from 0 to 65534.`);
  return port;
}

function readDirectory(text: string | undefined): string | null {
  if (text === undefined) return null;
  const directory = path.resolve(text);
  const isDirectory = statSync(directory, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (!isDirectory) throw new StartProblem(`--library wants a folder, and there is none at ${directory}.`);
  return directory;
}

function readUrl(text: string | undefined, flag: string): string | null {
  if (text === undefined) return null;
  const url = parseUrl(text);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new StartProblem(`${flag} must be an address that begins with http:// or https://.`);
  }
  return url.origin;
}

function readCount(text: string | undefined): number | null {
  if (text === undefined) return null;
  const count = Number(text);
  if (!Number.isSafeInteger(count) || count < 1)
    throw new StartProblem("--rate-limit must be a whole number above 0.");
  return count;
}
