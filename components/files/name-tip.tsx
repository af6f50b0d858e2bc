"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { visibleName } from "@/lib/files/visible-name";
import type { PutioFile } from "@/lib/putio/file";

type NameTipProps = {
  /** The rows; the tip stands outside of them. */
  rowsRef: RefObject<HTMLElement | null>;
  files: readonly PutioFile[];
};

type Tip = { name: string; box: DOMRect };

const SHOWN_AFTER_MS = 400;
const MARGIN_PX = 8;

/**
 * The whole of a name that is cut, under the pointer and under the keyboard's focus. Not a `title`: that never shows for the
 * keyboard, comes late and cannot wrap. Readers have the whole name from the link itself.
 */
export function NameTip({ rowsRef, files }: NameTipProps) {
  const [tip, setTip] = useState<Tip | null>(null);
  const latestFiles = useRef(files);
  useEffect(() => {
    latestFiles.current = files;
  });
  useEffect(() => {
    const rows = rowsRef.current;
    return rows ? watchNames(rows, (link) => setTip(link && tipOf(link, latestFiles.current))) : undefined;
  }, [rowsRef]);
  if (!tip) return null;
  return (
    <div
      ref={(element) => {
        if (element) place(element, tip.box);
      }}
      role="tooltip"
      aria-hidden="true"
      className="pointer-events-none fixed top-0 left-0 z-20 w-max max-w-[min(40rem,calc(100vw-1rem))] animate-fade rounded-control border border-line bg-overlay px-2.5 py-1.5 break-words whitespace-pre-wrap shadow-float"
    >
      <bdi dir="auto">{tip.name}</bdi>
    </div>
  );
}

/** Calls back with the link whose name is to be shown, and with null when it no longer is. */
function watchNames(rows: HTMLElement, onName: (link: HTMLElement | null) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  function hide() {
    clearTimeout(timer);
    onName(null);
  }
  function show(event: Event) {
    hide();
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (link && canSee(event, link) && isCut(link)) timer = setTimeout(() => onName(link), SHOWN_AFTER_MS);
  }
  const shows = ["pointerover", "focusin"] as const;
  const hides = ["pointerleave", "focusout", "pointerdown", "keydown"] as const;
  for (const name of shows) rows.addEventListener(name, show);
  for (const name of hides) rows.addEventListener(name, hide);
  window.addEventListener("scroll", hide, { passive: true });
  return () => {
    clearTimeout(timer);
    for (const name of shows) rows.removeEventListener(name, show);
    for (const name of hides) rows.removeEventListener(name, hide);
    window.removeEventListener("scroll", hide);
  };
}

/** Fingers have press and hold instead; and a focus that only a click has set asks for nothing. */
function canSee(event: Event, link: HTMLElement): boolean {
  return event instanceof PointerEvent ? event.pointerType === "mouse" : link.matches(":focus-visible");
}

function isCut(link: HTMLElement): boolean {
  return [...link.querySelectorAll("span")].some((part) => part.scrollWidth > part.clientWidth);
}

function tipOf(link: HTMLElement, files: readonly PutioFile[]): Tip | null {
  const index = Number(link.closest<HTMLElement>("[data-index]")?.dataset.index ?? Number.NaN);
  const file = files[index];
  return file ? { name: visibleName(file.name), box: link.getBoundingClientRect() } : null;
}

/** Through CSSOM, which the CSP allows: below the name, or above it where there is no room. */
function place(element: HTMLElement, box: DOMRect) {
  const { offsetWidth, offsetHeight } = element;
  const left = Math.min(box.left, window.innerWidth - offsetWidth - MARGIN_PX);
  const below = box.bottom - 4;
  const top = below + offsetHeight + MARGIN_PX > window.innerHeight ? box.top - offsetHeight + 4 : below;
  element.style.translate = `${Math.max(left, MARGIN_PX)}px ${top}px`;
}
