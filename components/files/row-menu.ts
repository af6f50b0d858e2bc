import type { MouseEvent } from "react";
import { isSelected } from "@/lib/files/selection";
import { targetsOf } from "@/lib/files/targets";
import { fetchPart } from "../ui/lazy-part";
import type { Box } from "../ui/place-menu";
import type { FileActs } from "./file-acts";
import type { RowPlace } from "./row-place";
import { readSelection } from "./selection-store";

type AskInput = {
  event: MouseEvent;
  row: RowPlace;
  folderId: number;
  openMenu: FileActs["openMenu"];
};

/** The menu of a row; of all that is selected, where the row is part of it. */
export function askForMenu({ event, row, folderId, openMenu }: AskInput) {
  const at = placeOfMenu(event, row);
  afterPress(event.nativeEvent, async () => {
    if (!isSelected(readSelection(), row.file.id))
      return openMenu({ targets: targetsOf([row.file], folderId), at });
    const { selectedTargets, targetsAtHand } = await fetchPart(() => import("./selected-targets"));
    openMenu({ targets: targetsAtHand(), resolve: selectedTargets, at });
  });
}

/** At the pointer; asked for by a key or by its button, below those. */
export function placeOfMenu(event: MouseEvent, { element }: Pick<RowPlace, "element">): Box {
  const button = event.target instanceof Element ? event.target.closest("[data-more]") : null;
  if (button) return button.getBoundingClientRect();
  const { clientX: left, clientY: top } = event;
  const isByKey = event.type === "contextmenu" && event.button !== 2;
  if (isByKey) return (element.querySelector("a") ?? element).getBoundingClientRect();
  return { left, top, right: left, bottom: top };
}

/**
 * On most systems a right button asks for its menu while it is still down, and its coming up counts as a press outside of the
 * menu that has just opened, which closes it.
 */
export function afterPress({ buttons }: { buttons: number }, open: () => void) {
  if (buttons === 0) return open();
  window.addEventListener("pointerup", () => setTimeout(open), { once: true, capture: true });
}
