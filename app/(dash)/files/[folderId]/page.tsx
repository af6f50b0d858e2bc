import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { FolderScreen } from "@/components/files/folder-screen";
import { parseFolderId } from "@/lib/files/folder-id";
import { type ListView, parseListView, VIEW_COOKIE } from "@/lib/files/list-view";
import { trailOf } from "@/lib/files/trail";
import { visibleName } from "@/lib/files/visible-name";
import { routes } from "@/lib/routes";
import { isWholePage } from "@/lib/server/is-whole-page";
import { requireSession } from "@/lib/server/session";
import { readFolder } from "./read-folder";

type FolderPageProps = { params: Promise<{ folderId: string }> };

export async function generateMetadata({ params }: FolderPageProps): Promise<Metadata> {
  const folderId = parseFolderId((await params).folderId);
  if (folderId === null || !(await isWholePage())) return {};
  const { page } = await readFolder(folderId);
  const name = page ? trailOf(folderId, page).at(-1)?.name : null;
  return name ? { title: visibleName(name) } : {};
}

/**
 * There is no loading.tsx beside this page, on purpose. Its boundary would have React send the skeleton first and swap the rows
 * in by script, a third of a second later; awaited like this, the first rows are in the HTML itself. A change of folder
 * needs no page from the server at all (`useOpenFolder`), and shows its own skeleton.
 */
export default async function FolderPage({ params }: FolderPageProps) {
  const folderId = parseFolderId((await params).folderId);
  if (folderId === null) notFound();
  await requireSession(routes.folder(folderId));
  const state = (await isWholePage()) ? dehydrate((await readFolder(folderId)).client) : undefined;
  return (
    <HydrationBoundary state={state}>
      <FolderScreen renderedAtMs={Date.now()} view={await readView()} />
    </HydrationBoundary>
  );
}

async function readView(): Promise<ListView> {
  return parseListView((await cookies()).get(VIEW_COOKIE)?.value);
}
