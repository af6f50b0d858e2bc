"use client";

import {
  createContext,
  type KeyboardEvent,
  type ReactNode,
  type ToggleEvent,
  useContext,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";
import { nextMenuIndex } from "./menu-keys";
import { type Box, type MenuPlacement, placeMenu } from "./place-menu";

/** To be spread onto the button that opens the menu. */
export type MenuTriggerProps = {
  id: string;
  popoverTarget: string;
  "aria-haspopup": "menu";
  "aria-expanded": boolean;
  onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => void;
};

type MenuProps = {
  /** The accessible name of the menu itself. */
  label: string;
  trigger: (props: MenuTriggerProps) => ReactNode;
  /** Rendered only while the menu is open, so that ten thousand rows may each have one. */
  children: ReactNode;
  placement?: MenuPlacement;
  onOpenChange?: (isOpen: boolean) => void;
};

/**
 * A menu button. It is a native popover: the browser gives light dismiss, Esc, the return of focus and the top layer (so it
 * is seen above a full-screen player, being drawn inside it). On a phone it is a sheet at the bottom.
 */
export function Menu({ label, trigger, children, placement = "bottom-start", onOpenChange }: MenuProps) {
  const menuId = useId();
  const triggerId = useId();
  const menuRef = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const handleTyping = useTypeAhead(menuRef);

  // Entries that came after it had opened (LazyMenu) have changed its size, and the focus waits for the first of them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is placed anew because its entries changed.
  useLayoutEffect(() => {
    const [menu, button] = [menuRef.current, document.getElementById(triggerId)];
    if (!isOpen || !button || !menu?.matches(":popover-open")) return;
    placeInWindow(menu, { trigger: button.getBoundingClientRect(), placement });
    if (document.activeElement === menu) focusFirst(menu);
  }, [isOpen, children, placement, triggerId]);

  function handleBeforeToggle(event: ToggleEvent<HTMLDivElement>) {
    // The entries must exist when the browser shows the popover, or it would first be measured and seen empty.
    flushSync(() => setIsOpen(event.newState === "open"));
  }

  function handleToggle(event: ToggleEvent<HTMLDivElement>) {
    const isNowOpen = event.newState === "open";
    const button = document.getElementById(triggerId);
    if (isNowOpen && button)
      placeInWindow(event.currentTarget, { trigger: button.getBoundingClientRect(), placement });
    if (isNowOpen) focusFirst(event.currentTarget);
    else if (document.activeElement === document.body) button?.focus();
    onOpenChange?.(isNowOpen);
  }

  function handleTriggerKey(event: KeyboardEvent<HTMLButtonElement>) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    menuRef.current?.showPopover();
  }

  return (
    <MenuContext value={() => menuRef.current?.hidePopover()}>
      {trigger({
        id: triggerId,
        popoverTarget: menuId,
        "aria-haspopup": "menu",
        "aria-expanded": isOpen,
        onKeyDown: handleTriggerKey,
      })}
      <div
        ref={menuRef}
        id={menuId}
        popover="auto"
        role="menu"
        aria-label={label}
        tabIndex={-1}
        className={MENU_CLASS}
        onBeforeToggle={handleBeforeToggle}
        onToggle={handleToggle}
        onKeyDown={handleTyping}
      >
        {isOpen ? children : null}
      </div>
    </MenuContext>
  );
}

/** For the menus that stand on this one. */
export const MenuContext = createContext<() => void>(() => {});

/** Closes the menu around the entry that calls it. */
export function useCloseMenu(): () => void {
  return useContext(MenuContext);
}

export const MENU_CLASS =
  "fixed m-0 max-h-[calc(100dvh-4rem)] min-w-52 overflow-y-auto overscroll-contain border border-line bg-overlay p-1 text-text shadow-float outline-none max-sm:inset-x-0 max-sm:top-auto max-sm:bottom-0 max-sm:w-full max-sm:max-w-none max-sm:rounded-t-sheet max-sm:border-x-0 max-sm:border-b-0 max-sm:px-2 max-sm:pt-5 max-sm:pb-[max(0.5rem,env(safe-area-inset-bottom))] max-sm:open:animate-sheet max-sm:before:absolute max-sm:before:top-2 max-sm:before:left-1/2 max-sm:before:h-1 max-sm:before:w-9 max-sm:before:-translate-x-1/2 max-sm:before:rounded-full max-sm:before:bg-edge max-sm:backdrop:bg-scrim sm:inset-auto sm:max-w-80 sm:rounded-panel sm:open:animate-fade";

const PHONE = "(max-width: 39.99rem)";
const TYPING_PAUSE_MS = 600;

type PlaceInput = { trigger: Box; placement: MenuPlacement };

export function placeInWindow(menu: HTMLElement, { trigger, placement }: PlaceInput) {
  menu.style.cssText = "";
  if (window.matchMedia(PHONE).matches) return;
  const viewport = { width: document.documentElement.clientWidth, height: window.innerHeight };
  const size = { width: menu.offsetWidth, height: menu.offsetHeight };
  const spot = placeMenu({ trigger, menu: size, viewport, placement });
  // Through CSSOM: the CSP forbids style attributes in markup, not this.
  menu.style.left = `${spot.left}px`;
  menu.style.top = `${spot.top}px`;
  menu.style.maxHeight = `${spot.maxHeight}px`;
}

function listEntries(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>("[role^='menuitem']")];
}

export function focusFirst(menu: HTMLElement) {
  const entries = listEntries(menu);
  const checked = entries.find((entry) => entry.getAttribute("aria-checked") === "true");
  (checked ?? entries[0] ?? menu).focus();
}

/** Arrow keys and type-ahead. What it uses goes no further: the page's and the player's own keys must not answer too. */
export function useTypeAhead(menuRef: { current: HTMLDivElement | null }) {
  const typed = useRef({ text: "", atMs: 0 });
  return (event: KeyboardEvent<HTMLDivElement>) => {
    const menu = menuRef.current;
    if (!menu || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Tab") return menu.hidePopover();
    const isLetter = [...event.key].length === 1 && event.key !== " ";
    const isFresh = event.timeStamp - typed.current.atMs > TYPING_PAUSE_MS;
    const before = isLetter && !isFresh ? typed.current.text : "";
    typed.current = { text: isLetter ? before + event.key : "", atMs: event.timeStamp };
    if (event.key !== "Escape") event.stopPropagation();
    const entries = listEntries(menu);
    const index = nextMenuIndex(event.key, {
      current: entries.findIndex((entry) => entry.matches(":focus")),
      labels: entries.map((entry) => entry.textContent ?? ""),
      typed: typed.current.text,
    });
    if (index === null) return;
    event.preventDefault();
    entries[index]?.focus();
  };
}
