"use client";

import { useQuery } from "@tanstack/react-query";
import {
  CircleAlert,
  CircleCheck,
  CircleSlash,
  CloudDownload,
  FolderSearch,
  type LucideIcon,
} from "lucide-react";
import Link from "next/link";
import { memo, useRef } from "react";
import { describeItemTrouble } from "@/lib/errors/feed-messages";
import { fateOf, type ItemFate, itemFileQuery } from "@/lib/feeds/item-fate";
import { visibleName } from "@/lib/files/visible-name";
import type { Feed, FeedItem } from "@/lib/putio/rss";
import { browserApi } from "@/lib/query/browser-api";
import { routes } from "@/lib/routes";
import { transferRoutes } from "@/lib/routes/transfer-routes";
import { hrefOf } from "../files/file-cells";
import { FileName } from "../files/file-name";
import { showInFolderHref } from "../files/use-show-in-folder";
import { Button, buttonClass } from "../ui/button";
import { useWasSeen } from "../ui/use-was-seen";
import { FeedTime } from "./feed-time";
import { ITEM_ROW_CLASS } from "./feeds-classes";

type ItemRowProps = { feed: Feed; item: FeedItem; onRetry: (feed: Feed, item: FeedItem) => void };

/** One item of a feed: what became of it, and the way to it. */
export const ItemRow = memo(function ItemRow({ feed, item, onRetry }: ItemRowProps) {
  const rowRef = useRef<HTMLLIElement>(null);
  const isSeen = useWasSeen(rowRef);
  const file = itemFileQuery(browserApi, { fileId: item.fileId });
  const { data } = useQuery({ ...file, enabled: isSeen && item.fileId !== null });
  const fate = fateOf(item, data);
  const { icon: Icon, className, says } = LOOKS[fate.kind];
  return (
    <li ref={rowRef} data-row={item.id} className={ITEM_ROW_CLASS}>
      <Icon className={`size-5 ${className}`} strokeWidth={1.75} aria-hidden="true" />
      <div className="flex min-w-0 flex-col">
        <ItemTitle title={item.title} href={hrefOfFate(fate)} />
        <p className="text-xs text-muted">
          {fate.kind === "failed" ? (
            <span className="break-words text-danger">{describeItemTrouble(visibleName(fate.reason))}</span>
          ) : (
            says
          )}
          <span className="md:hidden">
            {" · "}
            <FeedTime at={item.detectedAt} />
          </span>
        </p>
      </div>
      <span className="truncate text-right text-muted max-md:hidden">
        <FeedTime at={item.detectedAt} />
      </span>
      <span className="flex justify-end">
        <ItemAct fate={fate} title={item.title} onRetry={() => onRetry(feed, item)} />
      </span>
    </li>
  );
});

type Look = { icon: LucideIcon; className: string; says: string };

const LOOKS: Record<ItemFate["kind"], Look> = {
  failed: { icon: CircleAlert, className: "text-danger", says: "Failed" },
  "under-way": { icon: CloudDownload, className: "text-muted", says: "put.io is fetching it" },
  here: { icon: CircleCheck, className: "text-positive", says: "In your files" },
  gone: { icon: CircleSlash, className: "text-muted", says: "Fetched, and deleted since" },
};

function ItemTitle({ title, href }: { title: string; href: string | null }) {
  if (href === null) return <FileName name={title} />;
  return (
    <Link
      href={href}
      prefetch={false}
      className="flex max-w-full min-w-0 self-start rounded-control outline-offset-2 hover:underline"
    >
      <FileName name={title} />
    </Link>
  );
}

/** Of a file that nobody has asked about yet the address of a folder: it leads on to the player if that is what it is. */
function hrefOfFate(fate: ItemFate): string | null {
  if (fate.kind === "under-way") return transferRoutes.list();
  if (fate.kind !== "here") return null;
  return fate.file ? hrefOf(fate.file) : routes.folder(fate.fileId);
}

function ItemAct({ fate, title, onRetry }: { fate: ItemFate; title: string; onRetry: () => void }) {
  if (fate.kind === "failed")
    return (
      <Button aria-label={`Try ${visibleName(title)} again`} className="max-sm:px-2.5" onClick={onRetry}>
        Try again
      </Button>
    );
  if (fate.kind !== "here" || fate.file === null) return null;
  const label = `Show ${visibleName(title)} in its folder`;
  return (
    <Link
      href={showInFolderHref(fate.file)}
      prefetch={false}
      aria-label={label}
      title="Show in its folder"
      className={`${buttonClass("quiet")} w-9 px-0! text-muted pointer-coarse:w-11`}
    >
      <FolderSearch aria-hidden="true" />
    </Link>
  );
}
