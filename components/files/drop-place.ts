import { folderIdOfPath } from "@/lib/files/folder-id";
import { routes } from "@/lib/routes";
import { CONTENT_ID } from "../shell/skip-link";

/** What on the page can take files: found by what it is, so that no row and no link has to announce itself. */
export type DropPlace = {
  /** What is framed while files hang over it. */
  box: Element;
  /** null: the trash. */
  folderId: number | null;
  /** The folder on screen itself, rather than a way to one. */
  isHere: boolean;
};

/** Every link to a folder is a place to drop on: rows, breadcrumbs, the sidebar. Beside them there is the folder on screen. */
export function dropPlaceOf(element: Element): DropPlace | null {
  const row = element.closest("[data-file-id]");
  const link = row ? row.querySelector("a[href]") : element.closest("a[href]");
  const path = link?.getAttribute("href") ?? "";
  const folderId = folderIdOfPath(path);
  if (link && folderId !== null) return { box: row ?? link, folderId, isHere: false };
  if (link && path === routes.trash()) return { box: link, folderId: null, isHere: false };
  const hereId = folderIdOfPath(location.pathname);
  const content = element.closest(`#${CONTENT_ID}`);
  if (hereId === null || !content || element.closest("header")) return null;
  return { box: content, folderId: hereId, isHere: true };
}

export function isSamePlace(left: DropPlace | null, right: DropPlace | null): boolean {
  return left?.folderId === right?.folderId && left?.isHere === right?.isHere;
}
