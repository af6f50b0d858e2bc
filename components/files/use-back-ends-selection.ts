"use client";

import { useEffect } from "react";
import { clearSelection } from "./selection-store";

const TOUCH = "(pointer: coarse)";

/**
 * On a touch screen Back leaves the selection before it leaves the folder: an entry of its own lies on top of the folder's while
 * something is selected. A selection that ends otherwise takes that entry away again.
 */
export function useBackEndsSelection() {
  useEffect(() => {
    if (!window.matchMedia(TOUCH).matches) return;
    const { pathname } = location;
    let isOnTop = true;
    history.pushState(history.state, "");
    function handleBack() {
      isOnTop = false;
      clearSelection();
    }
    window.addEventListener("popstate", handleBack, { once: true });
    return () => {
      window.removeEventListener("popstate", handleBack);
      if (isOnTop && location.pathname === pathname) history.back();
    };
  }, []);
}
