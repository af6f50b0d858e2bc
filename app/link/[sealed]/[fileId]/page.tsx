import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { VisitScreen } from "@/components/visit/visit-screen";
import { visibleName } from "@/lib/files/visible-name";
import { cleanTitle } from "@/lib/player/clean-title";
import { parseFileId } from "@/lib/player/file-id";
import { isWholePage } from "@/lib/server/is-whole-page";
import { readVisited } from "../read-visit";

type VisitedPageProps = { params: Promise<{ sealed: string; fileId: string }> };

export async function generateMetadata({ params }: VisitedPageProps): Promise<Metadata> {
  const { sealed, fileId } = await params;
  const id = parseFileId(fileId);
  if (id === null || !(await isWholePage())) return {};
  const parent = (await readVisited(sealed, id)).page?.parent;
  if (!parent) return {};
  const isFilm = parent.fileType === "VIDEO" || parent.fileType === "AUDIO";
  return { title: visibleName(isFilm ? cleanTitle(parent.name) : parent.name) };
}

/** A folder or a file inside of a link. Whoever comes from another of its pages has the browser ask. */
export default async function VisitedPage({ params }: VisitedPageProps) {
  const { sealed, fileId } = await params;
  const id = parseFileId(fileId);
  if (id === null) notFound();
  const state = (await isWholePage()) ? dehydrate((await readVisited(sealed, id)).client) : undefined;
  return (
    <HydrationBoundary state={state}>
      <VisitScreen fileId={id} renderedAtMs={Date.now()} />
    </HydrationBoundary>
  );
}
