"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Ellipsis, X } from "lucide-react";
import { type MouseEvent, memo } from "react";
import { actionOf, type FileActionId } from "@/lib/files/actions";
import { Button } from "../ui/button";
import { IconButton } from "../ui/icon-button";
import { readActionContext } from "./action-context";
import { ActionIcon } from "./action-icon";
import { actionRunners } from "./action-runners";
import { useFileActs } from "./file-acts";
import { useFormats } from "./formats";
import { selectedTargets, targetsAtHand } from "./selected-targets";
import { clearSelection, folderOnScreen, selectEverything } from "./selection-store";
import { useBackEndsSelection } from "./use-back-ends-selection";
import { useSelection } from "./use-selection";

/** What is wanted most of several files; everything is behind "More". */
const NEAR_AT_HAND: readonly FileActionId[] = ["move", "copy", "download", "trash"];
const ON_A_PHONE: readonly FileActionId[] = ["move", "trash"];

/**
 * How much is selected, and what can be done with it. It lies over the header of the list; on a phone over the top bar and the
 * bar of places. Both keep their room beneath, so no row moves and none is covered.
 */
export const SelectionBar = memo(function SelectionBar() {
  useBackEndsSelection();
  return (
    <>
      <div className="fixed inset-x-0 top-0 z-30 flex h-[calc(3.5rem+env(safe-area-inset-top))] items-center gap-1 border-b border-line bg-overlay px-2 safe-top md:hidden">
        <IconButton label="Clear the selection" icon={<X />} onClick={clearSelection} />
        <Count />
        <SelectAll />
      </div>
      <div
        role="toolbar"
        aria-label="Selected files"
        className="fixed inset-x-0 bottom-0 z-40 flex border-t border-line bg-overlay safe-bottom md:hidden"
      >
        {ON_A_PHONE.map((id) => (
          <ActionTab key={id} id={id} />
        ))}
        <MoreTab />
      </div>
      <div
        role="toolbar"
        aria-label="Selected files"
        className="pointer-events-none absolute inset-x-0 inset-y-0 z-20 md:inset-x-3 max-md:hidden"
      >
        <div className="pointer-events-auto sticky top-14 flex h-9 items-center gap-1 bg-overlay px-1 text-sm">
          <IconButton label="Clear the selection" icon={<X />} onClick={clearSelection} />
          <Count />
          <SelectAll />
          {NEAR_AT_HAND.map((id) => (
            <ActionButton key={id} id={id} />
          ))}
          <MoreButton />
        </div>
      </div>
    </>
  );
});

function Count() {
  const { kind, count } = useSelection();
  const formats = useFormats();
  const total = folderOnScreen()?.rows.count ?? count;
  const words =
    kind === "all" && count === total
      ? `All ${formats.count(count)} selected`
      : kind === "all"
        ? `${formats.count(count)} of ${formats.count(total)} selected`
        : `${formats.count(count)} selected`;
  const { sizeBytes } = targetsAtHand();
  return (
    <p role="status" className="min-w-0 flex-1 truncate px-2 font-medium">
      {words}
      {sizeBytes ? <span className="font-normal text-muted"> · {formats.bytes(sizeBytes)}</span> : null}
    </p>
  );
}

function SelectAll() {
  const { count } = useSelection();
  const formats = useFormats();
  const total = folderOnScreen()?.shown.count ?? 0;
  if (count >= total) return null;
  return (
    <Button tone="quiet" onClick={selectEverything}>
      Select all {formats.count(total)}
    </Button>
  );
}

/** An action as the bar shows it; null where nothing selected can be the object of it. */
function useAction(id: FileActionId) {
  const { run } = useFileActs();
  const client = useQueryClient();
  useSelection();
  const action = actionOf(id);
  const targets = targetsAtHand();
  const context = readActionContext(client);
  if (!actionRunners[id] || !action.isOffered(targets, context)) return null;
  return {
    label: action.label(targets),
    refusal: action.refusal(targets, context),
    // Also where it is refused: the reason is said then, as a button that does nothing explains nothing.
    run: () => run(id, selectedTargets()),
  };
}

function ActionButton({ id }: { id: FileActionId }) {
  const action = useAction(id);
  if (!action) return null;
  return (
    <Button
      tone="quiet"
      icon={<ActionIcon id={id} />}
      aria-disabled={action.refusal !== null}
      title={action.refusal ?? undefined}
      className="max-lg:px-2"
      onClick={action.run}
    >
      <span className="max-lg:sr-only">{action.label}</span>
    </Button>
  );
}

function ActionTab({ id }: { id: FileActionId }) {
  const action = useAction(id);
  if (!action) return null;
  return (
    <button
      type="button"
      aria-disabled={action.refusal !== null}
      title={action.refusal ?? undefined}
      className={TAB_CLASS}
      onClick={action.run}
    >
      <ActionIcon id={id} />
      {TAB_WORDS[id] ?? action.label}
    </button>
  );
}

const TAB_WORDS: Partial<Record<FileActionId, string>> = { move: "Move", trash: "Trash" };
const TAB_CLASS =
  "flex h-14 flex-1 flex-col items-center justify-center gap-0.5 text-xs outline-offset-[-2px] active:bg-pressed aria-disabled:opacity-50 [&_svg]:size-6";

function useMore() {
  const { openMenu } = useFileActs();
  return (event: MouseEvent) =>
    openMenu({
      targets: targetsAtHand(),
      resolve: selectedTargets,
      at: event.currentTarget.getBoundingClientRect(),
    });
}

function MoreTab() {
  return (
    <button type="button" aria-haspopup="menu" className={TAB_CLASS} onClick={useMore()}>
      <Ellipsis aria-hidden="true" />
      More
    </button>
  );
}

function MoreButton() {
  return <IconButton label="More" icon={<Ellipsis />} aria-haspopup="menu" onClick={useMore()} />;
}
