"use client";

import { Check, Users } from "lucide-react";
import { useEffect, useRef } from "react";
import { visibleName } from "@/lib/files/visible-name";
import type { FriendOption } from "@/lib/sharing/friend-options";
import { FriendAvatar } from "../friends/friend-avatar";
import type { FriendChoice } from "./use-friend-choice";

type FriendOptionsProps = { id: string; choice: FriendChoice };

/** Whom one can choose, with a check at those who are chosen. */
export function FriendOptions({ id, choice }: FriendOptionsProps) {
  const listRef = useRef<HTMLDivElement>(null);
  const { options, active, text, toggle } = choice;
  const activeKey = active?.key;
  useEffect(() => {
    const option = listRef.current?.querySelector<HTMLElement>("[data-active]");
    if (activeKey && option) bringIntoView(option, listRef.current?.parentElement);
  }, [activeKey]);
  return (
    <>
      <div ref={listRef} id={`${id}-list`} role="listbox" aria-label="Friends" aria-multiselectable="true">
        {options.map((option) => (
          <Option
            key={option.key}
            id={`${id}-${option.key}`}
            option={option}
            isActive={option.key === activeKey}
            onToggle={() => toggle(option)}
          />
        ))}
      </div>
      <p role="status" className="px-3 py-2.5 text-muted empty:hidden">
        {options.length === 0 ? `None of your friends is called “${visibleName(text.trim())}”.` : null}
      </p>
    </>
  );
}

/** In the list alone: `scrollIntoView` would scroll the dialog as well, and its top out of sight as soon as it opens. */
function bringIntoView(option: HTMLElement, list: HTMLElement | null | undefined) {
  if (!list) return;
  const [inner, outer] = [option.getBoundingClientRect(), list.getBoundingClientRect()];
  if (inner.top < outer.top) list.scrollTop -= outer.top - inner.top;
  else if (inner.bottom > outer.bottom) list.scrollTop += inner.bottom - outer.bottom;
}

type OptionProps = { id: string; option: FriendOption; isActive: boolean; onToggle: () => void };

function Option({ id, option, isActive, onToggle }: OptionProps) {
  const { kind, name, avatarUrl, isChosen, isSeeing } = option;
  const isEveryone = kind === "everyone";
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus.
    // biome-ignore lint/a11y/useFocusableInteractive: the field says which option is active (aria-activedescendant).
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      aria-disabled={isSeeing}
      data-active={isActive ? "" : undefined}
      className={OPTION_CLASS}
      // The field would lose the focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onToggle}
    >
      {isEveryone ? <EveryonePicture /> : <FriendAvatar person={{ name, avatarUrl }} />}
      <span className="min-w-0 flex-1">
        <bdi dir="auto" className="block truncate">
          {visibleName(name)}
        </bdi>
        {isEveryone && !isSeeing ? (
          <span className="block truncate text-xs text-muted">All your friends, also those to come</span>
        ) : null}
      </span>
      {isSeeing ? <span className="shrink-0 text-xs text-muted">Sees it already</span> : null}
      {isChosen ? <Check className="size-4 shrink-0 text-accent" aria-hidden="true" /> : null}
    </div>
  );
}

const OPTION_CLASS =
  "flex h-11 cursor-pointer items-center gap-3 px-3 hover:bg-hover data-active:bg-hover aria-selected:bg-selected aria-disabled:cursor-default aria-disabled:opacity-60 pointer-coarse:h-13";

export function EveryonePicture() {
  return (
    <span className="inline-flex size-8 shrink-0 items-center justify-center rounded-full bg-track">
      <Users className="size-4" aria-hidden="true" />
    </span>
  );
}
