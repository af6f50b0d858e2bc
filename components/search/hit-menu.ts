import type { MouseEvent } from "react";
import { targetsOf } from "@/lib/files/targets";
import type { PutioFile } from "@/lib/putio/file";
import type { FileActs } from "../files/file-acts";
import { afterPress, placeOfMenu } from "../files/row-menu";

type AskInput = { file: PutioFile; openMenu: FileActs["openMenu"] };

/** The menu of a hit, which lies in no folder that would be on screen. */
export function askForHitMenu(event: MouseEvent, { file, openMenu }: AskInput): void {
  const element = event.currentTarget.querySelector<HTMLElement>(`[data-file="${file.id}"]`);
  if (!element) return;
  const at = placeOfMenu(event, { element });
  afterPress(event, () => openMenu({ targets: targetsOf([file], null), at }));
}
