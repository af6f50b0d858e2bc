"use client";

import { useSyncExternalStore } from "react";
import { keepAppearance, parseTheme, THEME_COOKIE, type Theme } from "@/lib/session/appearance";

/** <html data-theme> is the only copy: the server wrote it from the cookie, CSS obeys it, and this reads it back. */
export function useTheme(): { theme: Theme; setTheme: (theme: Theme) => void } {
  const theme = useSyncExternalStore(subscribe, readTheme, (): Theme => "system");
  return { theme, setTheme };
}

function readTheme(): Theme {
  return parseTheme(document.documentElement.dataset.theme);
}

function setTheme(theme: Theme) {
  keepAppearance(THEME_COOKIE, theme);
  document.documentElement.dataset.theme = theme;
  paintToolbar();
}

/** The browser's own bars take the page's colour; what the server wrote about them was for the theme before. */
function paintToolbar() {
  const ground = getComputedStyle(document.documentElement).backgroundColor;
  for (const meta of document.querySelectorAll("meta[name='theme-color']"))
    meta.setAttribute("content", ground);
}

function subscribe(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}
