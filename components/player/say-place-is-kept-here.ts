import type { PutioFile } from "@/lib/putio/file";
import { showToast } from "../ui/toast-store";

const STORAGE_KEY = "matinee-said-kept-here";

/** Once, and not at every film: who knows, knows. Signing out forgets it, as the next person may not know. */
export function sayPlaceIsKeptHere({ isShared }: PutioFile) {
  const reason = isShared ? "friend" : "account";
  if (wasSaid(reason)) return;
  showToast({
    title: "Your place is kept in this browser only",
    hint: isShared
      ? "put.io keeps places in your own files, and this one is a friend's."
      : "Resuming is switched off in your put.io account, so other devices begin this at the start.",
  });
}

/** Marks it as said on the way. */
function wasSaid(reason: string): boolean {
  try {
    const said = (localStorage.getItem(STORAGE_KEY) ?? "").split(" ");
    if (said.includes(reason)) return true;
    localStorage.setItem(STORAGE_KEY, [...said, reason].join(" ").trim());
  } catch {
    // Without storage it is said again, which is better than never.
  }
  return false;
}
