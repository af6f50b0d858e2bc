import type { NamedItem } from "@/lib/files/operations/operation";
import type { FileShares, Share } from "@/lib/putio/sharing";
import type { Unsharing } from "./unshare-operation";

/** Somebody who sees one or several of some files; of everyone there is no share to be named. */
export type Viewer =
  | { kind: "everyone"; on: readonly NamedItem[] }
  | { kind: "friend"; userName: string; avatarUrl: string | null; on: readonly Sight[] };

type Sight = NamedItem & { share: Share };

export type SharedFiles = readonly { file: NamedItem; shares: FileShares }[];

/** Who sees some files, each once with what of them: everyone first, then friends by their names. */
export function viewersOf(files: SharedFiles): Viewer[] {
  const everyone: NamedItem[] = [];
  const friends = new Map<string, Extract<Viewer, { kind: "friend" }>>();
  for (const { file, shares } of files) {
    if (shares.kind === "everyone") everyone.push(file);
    else for (const share of shares.shares) friends.set(share.userName, seenBy(friends, { file, share }));
  }
  const named = [...friends.values()].sort((left, right) => left.userName.localeCompare(right.userName));
  return everyone.length > 0 ? [{ kind: "everyone", on: everyone }, ...named] : named;
}

function seenBy(
  friends: ReadonlyMap<string, Extract<Viewer, { kind: "friend" }>>,
  { file: { id, name }, share }: { file: NamedItem; share: Share },
): Extract<Viewer, { kind: "friend" }> {
  const { userName, avatarUrl } = share;
  const on = friends.get(userName)?.on ?? [];
  return { kind: "friend", userName, avatarUrl, on: [...on, { id, name, share }] };
}

/** What to take from one viewer. */
export function unsharingsOf(viewer: Viewer): Unsharing[] {
  if (viewer.kind === "everyone") return viewer.on.map((file) => ({ file, from: "all" }));
  return viewer.on.map(({ id, name, share }) => ({ file: { id, name }, from: [share] }));
}
