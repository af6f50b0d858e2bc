"use client";

import { FolderPlus, Link2, LoaderCircle } from "lucide-react";
import Link from "next/link";
import { memo, type ReactNode } from "react";
import { KIND_LABELS, kindOf } from "@/lib/files/file-kind";
import { visibleName } from "@/lib/files/visible-name";
import type { SharedItem } from "@/lib/sharing/shared-items";
import { hrefOf } from "../files/file-cells";
import { FileName } from "../files/file-name";
import { KindIcon } from "../files/kind-icons";
import { LinkTime } from "./link-time";
import { useRoomActs } from "./room-acts";
import { AudiencePictures, AudienceWords } from "./room-audience";
import { RoomMenu } from "./room-menu";

type RoomRowProps = {
  item: SharedItem;
  index: number;
  isActive: boolean;
  isSelected: boolean;
  /** Being taken back; nothing else can be done with it. */
  isStopping: boolean;
};

/** ARIA counts rows from 1, the header included. */
export const HEADER_ROWS = 1;

const GROWS = "What is put into this folder later is seen as well";
const INSIDE = "Whoever sees that folder sees it as well";

/** The list listens for what happens on it (room-list.tsx). */
export const RoomRow = memo(function RoomRow(props: RoomRowProps) {
  const { item, index, isActive, isSelected, isStopping } = props;
  const { fileId, fileType, links } = item;
  const name = visibleName(item.name);
  const kind = kindOf({ fileType, folderType: "REGULAR" });
  return (
    <tr
      // biome-ignore lint/a11y/noRedundantRoles: laid out as a grid, it would lose its role in the accessibility tree.
      role="row"
      aria-rowindex={index + HEADER_ROWS + 1}
      aria-selected={isSelected}
      aria-busy={isStopping}
      data-index={index}
      className="room-columns trash-row"
    >
      <Cell className="trash-check">
        <input
          type="checkbox"
          tabIndex={isActive ? 0 : -1}
          aria-label={`Select ${name}`}
          aria-description={KIND_LABELS[kind]}
          checked={isSelected}
          disabled={isStopping}
          onChange={heardByTheList}
        />
      </Cell>
      <Cell className="trash-name">
        <span className="file-picture">
          <KindIcon kind={kind} />
        </span>
        <span className="flex min-w-0 flex-col">
          <Link
            href={hrefOf({ id: fileId, fileType })}
            prefetch={false}
            tabIndex={-1}
            aria-label={name}
            title={name}
            className="flex min-w-0 rounded-control hover:underline"
          >
            <FileName name={item.name} />
          </Link>
          <span className="flex min-w-0 text-xs whitespace-pre text-muted md:hidden">
            {isStopping ? <Stopping /> : <BriefFacts item={item} />}
          </span>
        </span>
      </Cell>
      <Cell className="trash-fact">{isStopping ? <Stopping /> : <Audience item={item} />}</Cell>
      <Cell className="trash-fact">
        {links.map(({ id, expiresAt }) => (
          <span key={id} className="block truncate">
            <LinkTime expiresAt={expiresAt} />
          </span>
        ))}
      </Cell>
      <Cell className="trash-fact max-lg:hidden">
        <Notes item={item} />
      </Cell>
      <Cell className="trash-more">{isStopping ? null : <RoomMenu item={item} />}</Cell>
    </tr>
  );
});

function Cell({ className, children }: { className: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus goes to the box inside the row.
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the cell of a grid, see room-table.tsx.
    <td role="gridcell" className={className}>
      {children}
    </td>
  );
}

/** Pressed, it opens where that is changed. */
function Audience({ item }: { item: SharedItem }) {
  const { openShare } = useRoomActs();
  if (item.audience.kind === "nobody") return null;
  return (
    <button
      type="button"
      tabIndex={-1}
      className="flex max-w-full items-center gap-2.5 rounded-control text-left hover:text-text"
      onClick={() => openShare(item)}
    >
      <AudiencePictures audience={item.audience} />
      <AudienceWords audience={item.audience} />
    </button>
  );
}

/** What somebody who looks for surprises should know. */
function Notes({ item: { flags, insideOf } }: { item: SharedItem }) {
  return (
    <>
      {flags.has("grows") ? (
        <span title={GROWS} className="flex items-center gap-1.5">
          <FolderPlus className="size-4 shrink-0" strokeWidth={1.75} aria-hidden="true" />
          Grows
        </span>
      ) : null}
      {insideOf === null ? null : (
        <span title={INSIDE} className="block truncate">
          Also in <bdi>{visibleName(insideOf)}</bdi>
        </span>
      )}
    </>
  );
}

/** A phone's second line; names give way to what one should look at. */
function BriefFacts({ item: { audience, links, flags, insideOf } }: { item: SharedItem }) {
  return (
    <>
      {audience.kind === "nobody" ? null : <AudienceWords audience={audience} />}
      {links.map(({ id, expiresAt }, index) => (
        <span key={id} className="flex shrink-0 items-center">
          {audience.kind === "nobody" && index === 0 ? "" : " · "}
          <Link2 className="mr-1 size-3" aria-label="Link" />
          <LinkTime expiresAt={expiresAt} />
        </span>
      ))}
      {flags.has("grows") ? <span className="shrink-0"> · Grows</span> : null}
      {insideOf === null ? null : (
        <span className="truncate">
          {" · Also in "}
          <bdi>{visibleName(insideOf)}</bdi>
        </span>
      )}
    </>
  );
}

function Stopping() {
  return (
    <span className="inline-flex items-center gap-1.5 text-text">
      <LoaderCircle className="size-3.5 animate-spin motion-reduce:animate-none" aria-hidden="true" />
      Stopping
    </span>
  );
}

/** React wants somebody to answer for a box that it keeps. */
function heardByTheList() {}
