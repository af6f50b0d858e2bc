"use client";

import { type ReactNode, type ToggleEvent, useLayoutEffect, useRef } from "react";
import { focusFirst, MENU_CLASS, MenuContext, placeInWindow, useTypeAhead } from "./menu";
import type { Box } from "./place-menu";

type ContextMenuProps = {
  label: string;
  /** Where it was asked for: a point is a box without a size. */
  at: Box;
  children: ReactNode;
  onClose: () => void;
};

/** A menu without a button of its own: open while it is rendered. Otherwise the same as Menu, and a sheet on a phone. */
export function ContextMenu({ label, at, children, onClose }: ContextMenuProps) {
  const menuRef = useRef<HTMLDivElement>(null);
  const handleTyping = useTypeAhead(menuRef);
  useLayoutEffect(() => {
    const menu = menuRef.current;
    if (!menu) return;
    // Shown before it is measured, and placed before it is painted. The browser gives the focus back where it was.
    if (!menu.matches(":popover-open")) menu.showPopover();
    placeInWindow(menu, { trigger: at, placement: "free" });
    focusFirst(menu);
  }, [at]);

  function handleToggle(event: ToggleEvent<HTMLDivElement>) {
    if (event.newState === "closed") onClose();
  }

  return (
    <MenuContext value={() => menuRef.current?.hidePopover()}>
      <div
        ref={menuRef}
        popover="auto"
        role="menu"
        aria-label={label}
        tabIndex={-1}
        className={MENU_CLASS}
        onToggle={handleToggle}
        onKeyDown={handleTyping}
      >
        {children}
      </div>
    </MenuContext>
  );
}
