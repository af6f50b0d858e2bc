import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { MissingPath } from "@/components/files/missing-path";
import { namesOfPath } from "@/lib/files/path-names";
import { routes } from "@/lib/routes";
import { resolvePath } from "@/lib/server/resolve-path";
import { redirectIfSignedOut, requireSession } from "@/lib/server/session";

export const metadata: Metadata = { title: "Not found" };

type PathPageProps = { params: Promise<{ names: string[] }> };

/** A file or folder by the names that lead to it: on to its own page, or what is missing of the way. */
export default async function PathPage({ params }: PathPageProps) {
  const names = namesOfPath((await params).names);
  if (names === null) notFound();
  const returnTo = routes.folderPath(names);
  const { api } = await requireSession(returnTo);
  const path = await resolvePath(api, names).catch((error: unknown) => redirectIfSignedOut(error, returnTo));
  if (path.kind === "missing") return <MissingPath found={path.found} missingName={path.missingName} />;
  const { id, fileType } = path.file;
  redirect(fileType === "FOLDER" ? routes.folder(id) : routes.watch(id));
}
