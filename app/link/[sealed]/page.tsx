import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { VisitScreen } from "@/components/visit/visit-screen";
import { visibleName } from "@/lib/files/visible-name";
import { isWholePage } from "@/lib/server/is-whole-page";
import { readVisit, readVisited } from "./read-visit";

type VisitPageProps = { params: Promise<{ sealed: string }> };

export async function generateMetadata({ params }: VisitPageProps): Promise<Metadata> {
  if (!(await isWholePage())) return {};
  const { visit, end } = await readVisit((await params).sealed);
  if (end) return { title: "Not found" };
  return visit ? { title: visibleName(visit.file.name) } : {};
}

/** What a public link is of. Its first rows are in the HTML, as of a folder of one's own; a dead one answers 404. */
export default async function VisitPage({ params }: VisitPageProps) {
  const { sealed } = await params;
  const state = (await isWholePage()) ? dehydrate((await readVisited(sealed, null)).client) : undefined;
  return (
    <HydrationBoundary state={state}>
      <VisitScreen fileId={null} renderedAtMs={Date.now()} />
    </HydrationBoundary>
  );
}
