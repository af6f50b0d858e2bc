"use client";

import { memo, useRef } from "react";
import { wordsOfEvent } from "@/lib/history/event-words";
import type { PutioEvent } from "@/lib/putio/event";
import { routes } from "@/lib/routes";
import { transferRoutes } from "@/lib/routes/transfer-routes";
import { hrefOf } from "../files/file-cells";
import { FileName } from "../files/file-name";
import { useFormats } from "../files/formats";
import { useWasSeen } from "../ui/use-was-seen";
import { EventIcon } from "./event-icon";
import { EventMenu } from "./event-menu";
import { EVENT_ROW_CLASS } from "./history-classes";
import { type EventFate, useEventFate } from "./use-event-fate";

/** One line of the history: what it is about, what happened to it, and the way there or that it is gone. */
export const EventRow = memo(function EventRow({ event }: { event: PutioEvent }) {
  const formats = useFormats();
  const rowRef = useRef<HTMLLIElement>(null);
  const fate = useEventFate(event, { isSeen: useWasSeen(rowRef) });
  const { title, says } = wordsOfEvent(event);
  const sizeBytes = "sizeBytes" in event ? event.sizeBytes : null;
  const when = (
    <time
      dateTime={event.createdAt}
      title={formats.fullDate(event.createdAt)}
      // Node and the browser carry their own tables of how a date is written.
      suppressHydrationWarning
    >
      {formats.date(event.createdAt)}
    </time>
  );
  return (
    <li
      ref={rowRef}
      data-row={event.id}
      className={`${EVENT_ROW_CLASS} has-[:focus-visible]:bg-hover hover:bg-hover`}
    >
      <EventIcon event={event} />
      <div className="flex min-w-0 flex-col">
        <EventTitle title={title} href={hrefOfFeed(event) ?? hrefOfFate(fate)} />
        <p className="truncate text-xs text-muted" title={says}>
          {fate.kind === "gone" ? <span className="text-text">It is gone · </span> : null}
          <bdi>{says}</bdi>
          <span className="md:hidden"> · {when}</span>
        </p>
      </div>
      <span className="text-right text-muted max-md:hidden" suppressHydrationWarning>
        {sizeBytes === null ? null : formats.bytes(sizeBytes)}
      </span>
      <span className="truncate text-right text-muted max-md:hidden">{when}</span>
      <EventMenu event={event} fate={fate} />
    </li>
  );
});

function EventTitle({ title, href }: { title: string; href: string | null }) {
  if (href === null) return <FileName name={title} />;
  return (
    <a href={href} className="flex min-w-0 rounded-control outline-offset-2 hover:underline">
      <FileName name={title} />
    </a>
  );
}

/** Trouble with a feed is mended on the feed's own page, which says so if it is no longer followed. */
function hrefOfFeed(event: PutioEvent): string | null {
  return "rssId" in event && event.rssId !== null ? transferRoutes.feed(event.rssId) : null;
}

/** Of a file that nobody has asked about yet the address of a folder: it leads on to the player if that is what it is. */
function hrefOfFate(fate: EventFate): string | null {
  if (fate.kind === "file") return hrefOf(fate.file);
  return fate.kind === "asked" ? routes.folder(fate.fileId) : null;
}
