import type { Metadata } from "next";
import { SearchScreen } from "@/components/search/search-screen";
import { routes } from "@/lib/routes";
import { requireSession } from "@/lib/server/session";

type SearchPageProps = { searchParams: Promise<{ q?: string | string[] }> };

export const metadata: Metadata = { title: "Search" };

/** What is found is the browser's to fetch: it changes with every letter, and the page is the same for all of them. */
export default async function SearchPage({ searchParams }: SearchPageProps) {
  const { q } = await searchParams;
  await requireSession(routes.search(typeof q === "string" ? q : ""));
  return <SearchScreen renderedAtMs={Date.now()} />;
}
