"use client";

import { ListFilter, X } from "lucide-react";
import { visibleName } from "@/lib/files/visible-name";
import { countFlags } from "@/lib/sharing/narrow-items";
import type { RoomPlace } from "@/lib/sharing/room-place";
import type { ShareFlag } from "@/lib/sharing/shared-items";
import { useFormats } from "../files/formats";
import { SEARCH_BOX_CLASS, SEARCH_INPUT_CLASS } from "../shell/search-box";
import { ProgressBar } from "../ui/progress-bar";
import { SegmentedChoice } from "../ui/segmented-choice";
import type { Room } from "./use-room";

type RoomBarProps = {
  room: Room;
  place: RoomPlace;
  onGo: (next: Partial<RoomPlace>) => void;
  text: string;
  onType: (text: string) => void;
};

const VIEWS = [
  { value: "items", label: "By item" },
  { value: "people", label: "By person" },
];

/** What is looked at: by item or by person, all of it or some. */
export function RoomBar({ room, place, onGo, text, onType }: RoomBarProps) {
  return (
    <div className="relative flex flex-col gap-2 px-4 py-3 md:px-6">
      <div className="flex flex-wrap items-center gap-3">
        <SegmentedChoice
          label="Grouped"
          value={place.view}
          options={VIEWS}
          onChange={(view) => onGo({ view: view === "people" ? "people" : "items", who: null, only: null })}
        />
        {place.view === "items" ? <NameFilter text={text} onType={onType} /> : null}
        <Reading room={room} />
      </div>
      {place.view === "items" ? <Chips room={room} place={place} onGo={onGo} /> : null}
    </div>
  );
}

function NameFilter({ text, onType }: { text: string; onType: (text: string) => void }) {
  return (
    <search className="min-w-40 flex-1 md:max-w-xs">
      <div className={SEARCH_BOX_CLASS}>
        <ListFilter className="pointer-events-none absolute left-2.5 size-4" aria-hidden="true" />
        <input
          type="search"
          aria-label="Filter by name"
          placeholder="Filter by name"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={text}
          className={SEARCH_INPUT_CLASS}
          onChange={(event) => onType(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape" && text !== "") onType("");
          }}
        />
      </div>
    </search>
  );
}

/**
 * How many of a thousand shares put.io has told about. Nothing moves when it ends: it stands where nothing else does, on a phone
 * as a line along the edge.
 */
function Reading({ room: { progress } }: { room: Room }) {
  const formats = useFormats();
  return (
    <div className="flex flex-col justify-center gap-1 max-md:absolute max-md:inset-x-0 max-md:bottom-0 md:h-8 md:max-w-56 md:flex-1">
      <p role="status" className="truncate text-xs text-muted max-md:sr-only">
        {progress
          ? `Reading who sees what: ${formats.count(progress.done)} of ${formats.count(progress.total)}`
          : null}
      </p>
      {progress ? <ProgressBar value={progress.total > 0 ? progress.done / progress.total : null} /> : null}
    </div>
  );
}

const FLAGS: readonly { flag: ShareFlag; label: string; hint: string }[] = [
  { flag: "everyone", label: "Everyone", hint: "All your friends see it, also those who come later" },
  { flag: "grows", label: "Growing folders", hint: "What is put into these folders later is seen as well" },
  { flag: "link", label: "By link", hint: "Whoever has the address sees it, without an account" },
  { flag: "expiring", label: "Expiring", hint: "Their link ends within three days" },
  {
    flag: "twice",
    label: "Seen twice",
    hint: "By friends and by a link, or by way of a shared folder as well",
  },
];

type ChipsProps = Pick<RoomBarProps, "room" | "place" | "onGo">;

/** Each kind with how many there are of it: the answer to "who can see what" at one glance. */
function Chips({ room: { items }, place: { who, only }, onGo }: ChipsProps) {
  const formats = useFormats();
  const counts = countFlags(items);
  return (
    <div
      role="toolbar"
      aria-label="Show"
      className="-mx-4 flex gap-2 overflow-x-auto px-4 py-0.5 [scrollbar-width:none] md:-mx-6 md:px-6"
    >
      <button
        type="button"
        aria-pressed={who === null && only === null}
        className={CHIP_CLASS}
        onClick={() => onGo({ who: null, only: null })}
      >
        All <Count>{formats.count(items.length)}</Count>
      </button>
      {FLAGS.map(({ flag, label, hint }) =>
        counts.has(flag) || only === flag ? (
          <button
            key={flag}
            type="button"
            title={hint}
            aria-pressed={only === flag}
            className={CHIP_CLASS}
            onClick={() => onGo({ only: only === flag ? null : flag })}
          >
            {label} <Count>{formats.count(counts.get(flag) ?? 0)}</Count>
          </button>
        ) : null,
      )}
      {who === null ? null : (
        <button type="button" aria-pressed="true" className={CHIP_CLASS} onClick={() => onGo({ who: null })}>
          <span className="sr-only">Show what everybody sees, not only </span>
          <span aria-hidden="true">Seen by</span>
          <bdi className="max-w-40 truncate">{visibleName(who)}</bdi>
          <X className="-mr-1 size-4" aria-hidden="true" />
        </button>
      )}
    </div>
  );
}

function Count({ children }: { children: string }) {
  return <span className="text-muted">{children}</span>;
}

const CHIP_CLASS =
  "inline-flex h-8 shrink-0 items-center gap-1.5 rounded-full border border-line px-3 text-sm transition-colors hover:bg-hover aria-pressed:border-edge aria-pressed:bg-pressed aria-pressed:font-medium pointer-coarse:h-10";
