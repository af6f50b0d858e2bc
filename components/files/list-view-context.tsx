"use client";

import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { formatListView, type ListView, parseListView, VIEW_COOKIE } from "@/lib/files/list-view";
import { keepAppearance } from "@/lib/session/appearance";
import { useIsHydrated } from "./formats";
import { listOnScreen } from "./list-on-screen";

type ViewChoice = { view: ListView; setView: (view: ListView) => void };

const ViewContext = createContext<ViewChoice | null>(null);

let onScreen: ViewChoice | null = null;

/** The same for whoever stands outside of the folder's page, such as the palette; null on every other page. */
export function viewOnScreen(): ViewChoice | null {
  return onScreen;
}

/** How folders look in this browser. `initialView` is what the server drew; of a page that comes back, the cookie knows better. */
export function ListViewProvider({ initialView, children }: { initialView: ListView; children: ReactNode }) {
  const isHydrated = useIsHydrated();
  const [view, setView] = useState(() => (isHydrated ? (readCookie() ?? initialView) : initialView));
  const choice = useMemo(
    () => ({
      view,
      setView(next: ListView) {
        keepAppearance(VIEW_COOKIE, formatListView(next));
        setView(next);
      },
    }),
    [view],
  );
  useEffect(() => {
    onScreen = choice;
    return () => {
      onScreen = null;
    };
  }, [choice]);
  return <ViewContext value={choice}>{children}</ViewContext>;
}

export function useListView(): ViewChoice {
  const choice = useContext(ViewContext);
  if (!choice) throw new Error("useListView needs a ListViewProvider above it");
  return choice;
}

/** List or tiles. The row that the keyboard is on comes along. */
export function useToggleLayout(): () => void {
  const { view, setView } = useListView();
  return () => {
    const file = listOnScreen()?.activeFile();
    flushSync(() => setView({ ...view, layout: view.layout === "list" ? "grid" : "list" }));
    if (file) listOnScreen()?.reveal(file.id);
  };
}

function readCookie(): ListView | null {
  const found = document.cookie.split("; ").find((pair) => pair.startsWith(`${VIEW_COOKIE}=`));
  return found ? parseListView(found.slice(VIEW_COOKIE.length + 1)) : null;
}
