export type ReadTrackers = {
  /** Each once, in the order in which they were typed. */
  trackers: readonly string[];
  /** What stands among them and is no address of a tracker. */
  unreadable: readonly string[];
};

const SCHEMES: ReadonlySet<string> = new Set(["udp:", "http:", "https:", "ws:", "wss:"]);

/** Reads addresses of trackers, each on a line of its own or with spaces or commas between them, as lists of them are published. */
export function readTrackers(text: string): ReadTrackers {
  const trackers = new Set<string>();
  const unreadable = new Set<string>();
  for (const part of text.split(/[\s,;]+/)) {
    if (part === "") continue;
    if (isTracker(part)) trackers.add(part);
    else unreadable.add(part);
  }
  return { trackers: [...trackers], unreadable: [...unreadable] };
}

function isTracker(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && SCHEMES.has(url.protocol) && url.hostname !== "";
}
