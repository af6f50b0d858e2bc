"use client";

import { useQuery } from "@tanstack/react-query";
import { Search } from "lucide-react";
import { useEffect, useId, useRef } from "react";
import { friendsQuery } from "@/lib/friends/queries";
import { browserApi } from "@/lib/query/browser-api";
import { type SharedFiles, viewersOf } from "@/lib/sharing/audience";
import type { Friends } from "@/lib/sharing/audience-words";
import { FriendOptions } from "./friend-options";
import { FriendsFailed, FriendsLoading, NoFriends } from "./friend-states";
import { useFriendChoice } from "./use-friend-choice";

type FriendPickerProps = {
  /** Who sees what of it already. */
  shared: SharedFiles;
  /** How many files it is about. */
  count: number;
  chosen: Friends;
  onChange: (chosen: Friends) => void;
};

/** Everyone, or friends, by typing or from the list. The focus stays in the field; arrows and Enter choose. */
export function FriendPicker({ shared, count, chosen, onChange }: FriendPickerProps) {
  const id = useId();
  const fieldRef = useRef<HTMLInputElement>(null);
  const { data: friends, error, refetch } = useQuery(friendsQuery(browserApi));
  const choice = useFriendChoice({ friends: friends ?? [], chosen, onChange, ...seeingAll(shared, count) });
  const hasList = friends !== undefined && friends.length > 0;
  // After the dialog has opened: it gives the focus to its first button. On a phone the keyboard would rise and cover the list.
  useEffect(() => {
    if (!window.matchMedia("(pointer: coarse)").matches) fieldRef.current?.focus({ preventScroll: true });
  }, []);

  if (friends?.length === 0) return <NoFriends />;
  return (
    <div className="overflow-hidden rounded-control border border-edge bg-ground has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-offset-2 has-[input:focus-visible]:outline-accent">
      <label className="relative block">
        <span className="sr-only">Share with</span>
        <Search
          className="pointer-events-none absolute inset-y-0 left-3 my-auto size-4 text-muted"
          aria-hidden="true"
        />
        <input
          ref={fieldRef}
          type="text"
          role="combobox"
          aria-expanded={hasList}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={choice.active ? `${id}-${choice.active.key}` : undefined}
          value={choice.text}
          placeholder="Find a friend"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="done"
          className="h-10 w-full bg-transparent pr-3 pl-9 outline-none pointer-coarse:h-11"
          onChange={(event) => choice.type(event.target.value)}
          onKeyDown={choice.handleKey}
        />
      </label>
      <div
        className={`overflow-y-auto overscroll-contain border-t border-line ${heightFor(friends?.length)}`}
      >
        {friends ? <FriendOptions id={id} choice={choice} /> : null}
        {!friends && error ? <FriendsFailed error={error} onRetry={() => void refetch()} /> : null}
        {!friends && !error ? <FriendsLoading /> : null}
      </div>
    </div>
  );
}

/** The same for every letter that is typed, so that nothing below jumps; while nobody knows, that of a few. */
function heightFor(friends: number | undefined): string {
  if (friends === 1) return "h-22 pointer-coarse:h-26";
  if (friends === 2) return "h-33 pointer-coarse:h-39";
  // A part of the next row is seen, so that nobody takes four for all.
  return friends === 3 ? "h-44 pointer-coarse:h-52" : "h-50 pointer-coarse:h-60";
}

/** Those who see all of it; who sees two of three can still be given the third. */
function seeingAll(shared: SharedFiles, count: number) {
  const viewers = viewersOf(shared).filter(({ on }) => on.length === count);
  const names = viewers.flatMap((viewer) => (viewer.kind === "friend" ? [viewer.userName] : []));
  return { seeing: new Set(names), isEveryoneSeeing: viewers.some(({ kind }) => kind === "everyone") };
}
