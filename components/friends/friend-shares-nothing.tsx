import Link from "next/link";
import { quoted } from "@/lib/files/operations/sentence";
import { routes } from "@/lib/routes";
import { TopBar } from "../shell/top-bar";
import { buttonClass } from "../ui/button";
import { EmptyState } from "../ui/empty-state";

/** For the address of a friend's files where there are none. */
export function FriendSharesNothing({ name }: { name: string }) {
  return (
    <>
      <TopBar>
        <h1 className="text-base font-medium max-md:font-semibold">Friends</h1>
      </TopBar>
      <EmptyState
        title={`${quoted(name)} shares nothing with you`}
        actions={
          <Link href={routes.friends()} className={buttonClass("plain")}>
            All friends
          </Link>
        }
      >
        They took it back, or you are no friends any more.
      </EmptyState>
    </>
  );
}
