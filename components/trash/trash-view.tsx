"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { accountQuery } from "@/lib/account/queries";
import { browserApi } from "@/lib/query/browser-api";
import { routes } from "@/lib/routes";
import { FolderLoading } from "../files/folder-states";
import { EmptyState } from "../ui/empty-state";
import { ErrorPanel } from "../ui/error-panel";
import { EmptyTrashDialog } from "./empty-trash-dialog";
import { TrashBar } from "./trash-bar";
import { TrashList } from "./trash-list";
import { type TrashPages, useTrashPages } from "./use-trash-pages";

/** The trash: its heading, and below it whichever of its states it is in. */
export function TrashView({ renderedAtMs }: { renderedAtMs: number }) {
  const pages = useTrashPages();
  const [isEmptying, setIsEmptying] = useState(false);
  return (
    <>
      <TrashBar rows={pages.query.data ? pages.rows : null} onEmpty={() => setIsEmptying(true)} />
      <TrashIsOff />
      <TrashBody pages={pages} renderedAtMs={renderedAtMs} />
      {isEmptying ? <EmptyTrashDialog rows={pages.rows} onClose={() => setIsEmptying(false)} /> : null}
    </>
  );
}

function TrashBody({ pages, renderedAtMs }: { pages: TrashPages; renderedAtMs: number }) {
  const { query, rows } = pages;
  if (query.isPending) return <FolderLoading />;
  if (!query.data) return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />;
  if (rows.count === 0)
    return (
      <EmptyState title="The trash is empty">
        What you delete lies here for a while and can be brought back. Then put.io deletes it for good.
      </EmptyState>
    );
  return <TrashList pages={pages} renderedAtMs={renderedAtMs} />;
}

/** Said above the list: what lies in it from before can be brought back all the same. */
function TrashIsOff() {
  const { data: account } = useQuery(accountQuery(browserApi));
  if (account?.settings.isTrashEnabled !== false) return null;
  return (
    <p role="status" className="mx-4 mt-2 rounded-panel border border-line bg-raised px-4 py-3 md:mx-6">
      Your trash at put.io is switched off: what you delete is gone at once, and Matinee asks before. Switch
      it on{" "}
      <Link href={routes.account()} className="underline underline-offset-2">
        in your account
      </Link>
      .
    </p>
  );
}
