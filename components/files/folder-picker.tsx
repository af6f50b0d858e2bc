"use client";

import { FolderPlus, Search } from "lucide-react";
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { isOnTheWay, type TransferMode, writeRefusal } from "@/lib/files/drop-target";
import { readRecentTargets } from "@/lib/files/recent-targets";
import type { FileTargets } from "@/lib/files/targets";
import type { PutioFile } from "@/lib/putio/file";
import { Button } from "../ui/button";
import { FoundFolders } from "./found-folders";
import { NewFolderField } from "./new-folder-field";
import { PickerTrail } from "./picker-trail";
import { RecentTargets } from "./recent-targets";
import { Subfolders } from "./subfolders";
import type { Picker } from "./use-picker";

type FolderPickerProps = { targets: FileTargets; mode: TransferMode; picker: Picker };

/** A folder of the account to choose: by walking there, by its name, or because it was used a moment ago. */
export function FolderPicker({ targets, mode, picker }: FolderPickerProps) {
  const listRef = useRef<HTMLDivElement>(null);
  const searchRef = useRef<HTMLInputElement>(null);
  const [isNaming, setIsNaming] = useState(false);
  const [recent] = useState(readRecentTargets);
  const focusList = () => listRef.current?.focus();
  // After the dialog has opened: it gives the focus to its first button.
  useEffect(() => listRef.current?.focus(), []);
  const refusalOf = (folder: PutioFile) =>
    optionRefusal(folder, { targets, mode, parentId: picker.folderId });
  const list = { listRef, refusalOf };

  return (
    <>
      <div className="flex gap-2">
        <SearchField picker={picker} searchRef={searchRef} onLeave={focusList} />
        <Button
          icon={<FolderPlus />}
          disabled={!picker.place.isKnown || picker.place.isShared}
          onClick={() => {
            picker.setText("");
            setIsNaming(true);
          }}
        >
          New folder
        </Button>
      </div>
      <div>
        {picker.isSearching ? (
          <p className="py-2 font-medium">In all folders</p>
        ) : (
          <PickerTrail trail={picker.place.trail} onOpen={picker.open} />
        )}
        {isNaming ? (
          <NewFolderField
            parentId={picker.folderId}
            siblings={picker.place.folders}
            onEnd={(folder) => {
              setIsNaming(false);
              if (folder) picker.open(folder.id);
              focusList();
            }}
          />
        ) : null}
        <div className="h-[min(20rem,40dvh)] overflow-hidden rounded-control border border-line bg-ground">
          {picker.isSearching ? (
            <FoundFolders picker={picker} {...list} />
          ) : (
            <Subfolders picker={picker} {...list} />
          )}
        </div>
      </div>
      <RecentTargets recent={recent} hereId={picker.folderId} onOpen={picker.open} />
    </>
  );
}

/** What every list of folders in the picker is given. */
export type PickerListProps = {
  picker: Picker;
  listRef: RefObject<HTMLDivElement | null>;
  refusalOf: (folder: PutioFile) => string | null;
};

type SearchFieldProps = {
  picker: Picker;
  searchRef: RefObject<HTMLInputElement | null>;
  onLeave: () => void;
};

function SearchField({ picker, searchRef, onLeave }: SearchFieldProps) {
  const { text, setText } = picker;
  function handleKey(event: KeyboardEvent) {
    if (event.key === "Escape" && text !== "") setText("");
    else if (event.key === "ArrowDown" || (event.key === "Enter" && !event.ctrlKey && !event.metaKey))
      onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <label className="relative min-w-0 flex-1">
      <span className="sr-only">Search folders</span>
      <Search
        className="pointer-events-none absolute inset-y-0 left-2.5 my-auto size-4 text-muted"
        aria-hidden="true"
      />
      <input
        ref={searchRef}
        type="search"
        value={text}
        placeholder="Search folders"
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        className="h-9 w-full rounded-control border border-edge bg-ground pr-2 pl-8 pointer-coarse:h-11 [&::-webkit-search-cancel-button]:hidden"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={handleKey}
      />
    </label>
  );
}

type RefusalOf = { targets: FileTargets; mode: TransferMode; parentId: number };

/** Why a folder cannot even be opened here: nothing inside of it could be a target either. */
function optionRefusal(folder: PutioFile, { targets, mode, parentId }: RefusalOf): string | null {
  const { id: folderId, folderType } = folder;
  if (isOnTheWay(targets, { folderId, parentId: folder.parentId ?? parentId }))
    return mode === "copy" ? "It is being copied itself" : "It is being moved itself";
  return folderType === "REGULAR" ? null : writeRefusal({ folderId, isShared: true });
}
