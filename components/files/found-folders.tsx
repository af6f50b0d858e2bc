"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ROOT_ID } from "@/lib/files/folder-id";
import { folderTrailQuery } from "@/lib/files/folder-trail";
import { visibleName } from "@/lib/files/visible-name";
import { browserApi } from "@/lib/query/browser-api";
import { ErrorPanel } from "../ui/error-panel";
import { ProgressBar } from "../ui/progress-bar";
import { FolderOptions } from "./folder-options";
import type { PickerListProps } from "./folder-picker";
import { OptionsLoading } from "./subfolders";
import { useFolderSearch } from "./use-folder-search";

/** Folders by their name, wherever they lie; each says where, as names repeat. */
export function FoundFolders({ picker, listRef, refusalOf }: PickerListProps) {
  const { folders, isPending, error, retry } = useFolderSearch(picker.text);
  const [activeId, setActiveId] = useState<number | null>(null);
  if (folders.length === 0 && error)
    return (
      <div className="h-full overflow-y-auto">
        <ErrorPanel error={error} onRetry={retry} />
      </div>
    );
  if (folders.length === 0 && isPending) return <OptionsLoading />;
  return (
    <div className="relative h-full">
      <FolderOptions
        label="Folders found"
        options={folders.map((folder) => ({ folder, refusal: refusalOf(folder) }))}
        active={{ id: activeId, onChange: setActiveId }}
        listRef={listRef}
        onOpen={(folder) => picker.open(folder.id)}
        onUp={() => picker.setText("")}
        hintOf={({ parentId }) => <Whereabouts folderId={parentId ?? ROOT_ID} />}
      />
      <p role="status" className="pointer-events-none absolute inset-0 px-3 py-2.5 text-muted">
        {folders.length === 0 ? "No folder has this in its name." : null}
        <span className="sr-only">{folders.length > 0 ? `${folders.length} folders found` : null}</span>
      </p>
      {isPending ? <ProgressBar value={null} className="absolute inset-x-0 top-0 h-0.5" /> : null}
    </div>
  );
}

function Whereabouts({ folderId }: { folderId: number }) {
  const client = useQueryClient();
  const { data: trail } = useQuery(folderTrailQuery(browserApi, { client, folderId }));
  // Keeps its line while the answer is on its way, or the name above it would jump.
  return <bdi>{trail ? trail.map(({ name }) => visibleName(name)).join(" › ") : "\u00a0"}</bdi>;
}
