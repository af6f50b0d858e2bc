import type { Sandbox } from "../create-sandbox";
import { invalidScope, invalidToken, notFound } from "../http/api-error";
import type { Caller } from "../http/route";
import type { FileRecord } from "../state/entities";
import type { PublicLinkRecord } from "../state/public-links";
import type { Store } from "../state/store";
import { type FileFlag, type FileJson, type FileWire, isPlayable } from "../wire";

/** A link that works, and what it shows. */
export type Visit = { link: PublicLinkRecord; top: FileRecord };

/** Whether somebody has come by a public link. Such a caller's user is the link's owner, who lends the right to read. */
export function isVisitor({ token }: Caller): boolean {
  return token.scope === "files_public_access";
}

/** The link that a visitor has come by. Throws 404 where it was deleted or leads nowhere any more, 401 where it is over. */
export function requireVisit({ store, clock }: Sandbox, { token }: Caller): Visit {
  const link = store.publicLinks.ofToken(token.id);
  const top = link === null || link.deletedAt !== null ? null : store.files.get(link.fileId);
  if (link === null || top === null) throw notFound("This link is gone.");
  if (link.expiresAt <= clock.now()) throw invalidToken();
  return { link, top };
}

/** A file or folder that a link shows: its own, or anything below it. Throws put.io's 404. */
export function requireVisible(store: Store, { visit, id }: { visit: Visit; id: number }): FileRecord {
  const file = store.files.get(id);
  if (file === null || !isBelow(store, { file, topId: visit.top.id })) throw notFound("File not found");
  return file;
}

/** The same for the routes of HLS, which put.io is not known to open to visitors; a sandbox may be told to. */
export function requireVisitorFilm(
  sandbox: Sandbox,
  { caller, id }: { caller: Caller; id: number },
): FileRecord {
  const visit = requireVisit(sandbox, caller);
  if (!sandbox.isVisitorHlsOpen) throw invalidScope();
  return requireVisible(sandbox.store, { visit, id });
}

/** Whether an address of storage that was made for a link still gives this file. */
export function isShownByLink({ store, clock }: Sandbox, linkId: number, file: FileRecord): boolean {
  const link = store.publicLinks.get(linkId);
  if (link === null || link.deletedAt !== null || link.expiresAt <= clock.now()) return false;
  return isBelow(store, { file, topId: link.fileId });
}

/**
 * A file as visitors see it: the link's own lies nowhere, the owner's viewing stays with the owner, and there are no
 * addresses, as those carry the owner's token.
 */
export function visitorFile(
  wire: FileWire,
  { file, visit, flags }: { file: FileRecord; visit: Visit; flags: ReadonlySet<FileFlag> },
): FileJson {
  const facts = new Set([...flags].filter((flag) => flag !== "stream_url" && flag !== "mp4_stream_url"));
  if (flags.has("mp4_stream_url")) facts.add("mp4_status");
  return {
    ...wire.file(file, facts),
    ...(file.id === visit.top.id ? { parent_id: null } : {}),
    first_accessed_at: null,
    ...(isPlayable(file) ? { start_from: 0 } : {}),
    ...(flags.has("stream_url") ? { stream_url: null } : {}),
    ...(flags.has("mp4_stream_url") ? { mp4_stream_url: null } : {}),
  };
}

/** The folders between a link's own and a file, as breadcrumbs. */
export function visitorBreadcrumbs(
  store: Store,
  { file, visit }: { file: FileRecord; visit: Visit },
): [number, string][] {
  const above = store.files.ancestors(file);
  const start = above.findIndex((folder) => folder.id === visit.top.id);
  return start === -1 ? [] : above.slice(start).map((folder) => [folder.id, folder.name]);
}

function isBelow({ files }: Store, { file, topId }: { file: FileRecord; topId: number }): boolean {
  return file.id === topId || files.ancestors(file).some((folder) => folder.id === topId);
}
