import Link from "next/link";
import { transferRoutes } from "@/lib/routes/transfer-routes";
import { buttonClass } from "../ui/button";
import { EmptyState } from "../ui/empty-state";

export function FeedGone() {
  return (
    <EmptyState
      title="This feed is no longer followed"
      actions={
        <Link href={transferRoutes.feeds()} className={buttonClass("plain")}>
          Your feeds
        </Link>
      }
    >
      It was deleted, here or elsewhere. What it brought is still in your files.
    </EmptyState>
  );
}
