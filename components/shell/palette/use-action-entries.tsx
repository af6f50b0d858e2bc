"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { keyLabel } from "@/lib/files/action-keys";
import type { ActionContext } from "@/lib/files/action-refusals";
import { type FileAction, folderActions, offeredActions } from "@/lib/files/actions";
import { type FileTargets, targetsOf } from "@/lib/files/targets";
import { visibleName } from "@/lib/files/visible-name";
import { readActionContext } from "../../files/action-context";
import { ActionIcon } from "../../files/action-icon";
import { actionRunners } from "../../files/action-runners";
import { useFileActs } from "../../files/file-acts";
import { isMac } from "../../files/file-menu";
import { listOnScreen } from "../../files/list-on-screen";
import { selectedTargets, targetsAtHand } from "../../files/selected-targets";
import { folderOnScreen } from "../../files/selection-store";
import type { PaletteEntry } from "./palette-entry";

type Subject = {
  title: string;
  targets: FileTargets;
  /** What an action is done to, where finding that out takes a question to put.io. */
  resolve: () => FileTargets | Promise<FileTargets>;
};

/** What can be done to the rows that are selected, else to the one that the keyboard is on, and to the folder itself. */
export function useActionEntries(): PaletteEntry[] {
  const client = useQueryClient();
  const { run } = useFileActs();
  // As it was when the palette opened: it is modal, and nothing behind it changes hands.
  const [context] = useState(() => readActionContext(client));
  const [subject] = useState(readSubject);
  const [folder] = useState(readFolder);
  const entriesFor = ({ title, targets, resolve }: Subject, actions: FileAction[]) =>
    actions
      .filter(({ id }) => actionRunners[id])
      .map((action) =>
        entryOf(action, { title, targets, context, onSelect: () => run(action.id, resolve()) }),
      );
  return [
    ...(subject ? entriesFor(subject, offeredActions(subject.targets, context)) : []),
    ...(folder ? entriesFor(folder, folderActions(folder.targets, context)) : []),
  ];
}

function readSubject(): Subject | null {
  const targets = targetsAtHand();
  if (targets.count > 0)
    return {
      title: targets.count === 1 ? "The selected one" : `The ${targets.count} selected`,
      targets,
      resolve: selectedTargets,
    };
  const file = listOnScreen()?.activeFile();
  if (!file) return null;
  const one = targetsOf([file], folderOnScreen()?.folderId ?? null);
  return { title: visibleName(file.name), targets: one, resolve: () => one };
}

function readFolder(): Subject | null {
  const folderId = folderOnScreen()?.folderId;
  if (folderId === undefined) return null;
  const targets = targetsOf([], folderId);
  return { title: "This folder", targets, resolve: () => targets };
}

type EntryInput = { title: string; targets: FileTargets; context: ActionContext; onSelect: () => void };

function entryOf(action: FileAction, { title, targets, context, onSelect }: EntryInput): PaletteEntry {
  return {
    id: `act-${action.id}`,
    group: title,
    label: action.label(targets),
    icon: <ActionIcon id={action.id} />,
    shortcut: action.shortcut ? keyLabel(action.shortcut, { isMac: isMac() }) : undefined,
    refusal: action.refusal(targets, context),
    onSelect,
  };
}
