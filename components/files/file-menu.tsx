"use client";

import { Fragment } from "react";
import { keyLabel } from "@/lib/files/action-keys";
import type { ActionContext } from "@/lib/files/action-refusals";
import { type FileAction, folderActions, offeredActions } from "@/lib/files/actions";
import type { FileTargets } from "@/lib/files/targets";
import { visibleName } from "@/lib/files/visible-name";
import { ContextMenu } from "../ui/context-menu";
import { MenuItem, MenuSeparator } from "../ui/menu-items";
import { ActionIcon } from "./action-icon";
import { actionRunners } from "./action-runners";
import { type OpenMenu, useFileActs } from "./file-acts";

type FileMenuProps = OpenMenu & { context: ActionContext; onClose: () => void };

/** The one menu of actions: on a right click, on ⋯, on the menu key and, on a phone, as a sheet. */
export function FileMenu({ targets, resolve, at, isForFolder = false, context, onClose }: FileMenuProps) {
  const { run } = useFileActs();
  const offered = isForFolder ? folderActions(targets, context) : offeredActions(targets, context);
  const actions = offered.filter(({ id }) => actionRunners[id]);
  const title = isForFolder ? "This folder" : titleOf(targets);
  return (
    <ContextMenu label={title} at={at} onClose={onClose}>
      {/* On a phone a name has no other place where it is whole. */}
      <p aria-hidden="true" className="px-2.5 pt-0.5 pb-2 text-xs break-words text-muted sm:hidden">
        <bdi dir="auto">{title}</bdi>
      </p>
      {groupsOf(actions).map((group, at) => (
        <Fragment key={group[0]?.group}>
          {at > 0 ? <MenuSeparator /> : null}
          {group.map((action) => (
            <ActionEntry
              key={action.id}
              action={action}
              targets={targets}
              context={context}
              onSelect={() => run(action.id, resolve?.() ?? targets)}
            />
          ))}
        </Fragment>
      ))}
    </ContextMenu>
  );
}

type ActionEntryProps = {
  action: FileAction;
  targets: FileTargets;
  context: ActionContext;
  onSelect: () => void;
};

function ActionEntry({ action, targets, context, onSelect }: ActionEntryProps) {
  const refusal = action.refusal(targets, context);
  return (
    <MenuItem
      icon={<ActionIcon id={action.id} />}
      isDestructive={action.isDestructive}
      {...(action.shortcut ? { shortcut: keyLabel(action.shortcut, { isMac: isMac() }) } : {})}
      {...(refusal ? { disabledReason: refusal } : {})}
      onSelect={onSelect}
    >
      {action.label(targets)}
    </MenuItem>
  );
}

function titleOf({ count, files }: FileTargets): string {
  return count === 1 && files[0] ? visibleName(files[0].name) : `${count} items`;
}

function groupsOf(actions: readonly FileAction[]): FileAction[][] {
  const groups: FileAction[][] = [];
  for (const action of actions) {
    const last = groups.at(-1);
    if (last?.[0]?.group === action.group) last.push(action);
    else groups.push([action]);
  }
  return groups;
}

export function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform);
}
