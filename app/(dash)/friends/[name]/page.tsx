import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { FriendSharesNothing } from "@/components/friends/friend-shares-nothing";
import { getFriendFolder } from "@/lib/putio/friends";
import { routes } from "@/lib/routes";
import { friendOfSegment, peopleRoutes } from "@/lib/routes/people-routes";
import { redirectIfSignedOut, requireSession } from "@/lib/server/session";

export const metadata: Metadata = { title: "A friend's files" };

type FriendPageProps = { params: Promise<{ name: string }> };

/** What a friend shares, by their name: on to the folder of it, or that there is none. */
export default async function FriendPage({ params }: FriendPageProps) {
  const name = friendOfSegment((await params).name);
  if (name === null) notFound();
  const returnTo = peopleRoutes.friendFiles(name);
  const { api } = await requireSession(returnTo);
  const folder = await getFriendFolder(api, { name }).catch((error: unknown) =>
    redirectIfSignedOut(error, returnTo),
  );
  if (folder === null) return <FriendSharesNothing name={name} />;
  redirect(routes.folder(folder.id));
}
