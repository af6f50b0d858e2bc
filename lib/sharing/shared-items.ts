import { visibleName } from "@/lib/files/visible-name";
import type { FileType, PutioFile } from "@/lib/putio/file";
import type { PublicLink } from "@/lib/putio/public-links";
import type { FileShares, Share, SharedFile } from "@/lib/putio/sharing";
import type { LoadedShares } from "./load-shares";

/** What somebody should know of a shared file or folder at one glance. */
export type ShareFlag = "everyone" | "grows" | "link" | "expiring" | "twice";

/** Who sees one thing, besides by a link. */
export type Audience =
  | { kind: "nobody" }
  | { kind: "everyone" }
  /** By name; `shares` null: put.io has said how many and not yet who. */
  | { kind: "friends"; count: number; shares: readonly Share[] | null; error: unknown };

/** A file or folder of one's own that somebody sees: friends, everyone, or whoever has the link. */
export type SharedItem = {
  fileId: number;
  name: string;
  fileType: FileType;
  /** null: only a link leads to it, and put.io tells no more of it than its name. */
  file: PutioFile | null;
  audience: Audience;
  links: readonly PublicLink[];
  /** The shared folder that it lies in: whoever sees that sees it as well. */
  insideOf: string | null;
  flags: ReadonlySet<ShareFlag>;
};

type Known = {
  shared: readonly SharedFile[];
  links: readonly PublicLink[];
  loaded: Pick<LoadedShares, "shares" | "failures">;
  nowMs: number;
};

/** Everything that anybody can see, each once, in the order of its names. */
export function joinShared({ shared, links, loaded, nowMs }: Known): SharedItem[] {
  const items = new Map<number, SharedItem>();
  for (const file of shared) {
    const { id: fileId, name, fileType } = file;
    const audience = audienceOf(file, loaded);
    if (audience.kind !== "nobody")
      items.set(fileId, { ...UNSHARED, fileId, name, fileType, file, audience });
  }
  for (const link of links) {
    const { id: fileId, name, fileType } = link.file;
    const known = items.get(fileId) ?? { ...UNSHARED, fileId, name, fileType };
    items.set(fileId, { ...known, links: [...known.links, link] });
  }
  return [...items.values()].sort(byName).map((item) => {
    const insideOf = items.get(item.file?.parentId ?? Number.NaN)?.name ?? null;
    return { ...item, insideOf, flags: flagsOf({ ...item, insideOf }, nowMs) };
  });
}

/** Of which files put.io has to be asked who sees them. */
export function idsToLookAt(shared: readonly SharedFile[]): number[] {
  return shared.flatMap(({ id, sharedWith }) => (sharedWith === "everyone" ? [] : [id]));
}

const UNSHARED: Pick<SharedItem, "file" | "audience" | "links" | "insideOf" | "flags"> = {
  file: null,
  audience: { kind: "nobody" },
  links: [],
  insideOf: null,
  flags: new Set(),
};

function audienceOf({ id, sharedWith }: SharedFile, { shares, failures }: Known["loaded"]): Audience {
  const told: FileShares | undefined = shares.get(id);
  if (told?.kind === "everyone" || (!told && sharedWith === "everyone")) return { kind: "everyone" };
  const known = told?.shares ?? null;
  const count = known?.length ?? Number(sharedWith);
  // The list may be older than the answer about this one.
  if (known?.length === 0) return { kind: "nobody" };
  return { kind: "friends", count, shares: known, error: failures.get(id) ?? null };
}

/** From here on somebody should look. */
const EXPIRING_MS = 3 * 86_400_000;

function flagsOf({ audience, fileType, links, insideOf }: SharedItem, nowMs: number): ReadonlySet<ShareFlag> {
  const flags = new Set<ShareFlag>();
  if (audience.kind === "everyone") flags.add("everyone");
  if (fileType === "FOLDER") flags.add("grows");
  if (links.length > 0) flags.add("link");
  if (links.some((link) => isExpiring(link, nowMs))) flags.add("expiring");
  if (insideOf !== null || (links.length > 0 && audience.kind !== "nobody")) flags.add("twice");
  return flags;
}

function isExpiring({ expiresAt }: PublicLink, nowMs: number): boolean {
  return expiresAt !== null && Date.parse(expiresAt) - nowMs < EXPIRING_MS;
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

function byName(left: SharedItem, right: SharedItem): number {
  return collator.compare(visibleName(left.name), visibleName(right.name)) || left.fileId - right.fileId;
}
