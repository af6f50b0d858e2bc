import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { FolderScreen } from "@/components/files/folder-screen";
import { parseFolderId } from "@/lib/files/folder-id";
import { trailOf } from "@/lib/files/trail";
import { visibleName } from "@/lib/files/visible-name";
import { routes } from "@/lib/routes";
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
      <FolderScreen renderedAtMs={Date.now()} />
    </HydrationBoundary>
  );
}

/**
 * False where a running app asks for its next page: it has the rows already or fetches them itself, and should not wait here
 * for put.io. Browsers too old to tell (Safari before 16.4) get the rows either way.
 */
async function isWholePage(): Promise<boolean> {
  return (await headers()).get("sec-fetch-dest") !== "empty";
}
