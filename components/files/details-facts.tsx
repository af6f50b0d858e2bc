"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { describeError } from "@/lib/errors/messages";
import { isForeignFile } from "@/lib/files/action-refusals";

import { type FileFact, factsOf, factsText } from "@/lib/files/file-facts";
import { pathOf, pathText } from "@/lib/files/file-path";
import { folderTrailQuery } from "@/lib/files/folder-trail";
import { mediaInfoQuery } from "@/lib/files/media-info";
import { visibleName } from "@/lib/files/visible-name";
import { originalName } from "@/lib/format/stored-name";
import type { PutioFile } from "@/lib/putio/file";
import { browserApi } from "@/lib/query/browser-api";
import { Mp4State } from "../convert/mp4-state";
import { SharedWith } from "../sharing/shared-with";
import { Button } from "../ui/button";
import { CopyButton } from "../ui/copy-button";
import { Skeleton } from "../ui/skeleton";
import { useAfterPause } from "../ui/use-after-pause";
import { CopyAllButton } from "./copy-all-button";
import { DetailsPath } from "./details-path";
import { useFormats } from "./formats";

const PAUSE_MS = 200;

/** One file: its whole name, where it lies, and every fact with a way to copy it. */
export function DetailsFacts({ file }: { file: PutioFile }) {
  const formats = useFormats();
  const client = useQueryClient();
  const parentId = file.parentId ?? 0;
  const { data: trail = null } = useQuery(folderTrailQuery(browserApi, { client, folderId: parentId }));
  // The arrow keys pass by many rows.
  const isResting = useAfterPause(file.id, PAUSE_MS) === file.id;
  const mediaInfo = mediaInfoQuery(browserApi, { file });
  const media = useQuery({ ...mediaInfo, enabled: isResting && mediaInfo.enabled });
  const facts = factsOf(file, { ...formats, mediaInfo: media.data ?? null });
  const path = pathOf(trail, file.name);
  const named = [
    { label: "Name", value: originalName(file.name) },
    ...(path ? [{ label: "Path", value: pathText(path) }] : []),
  ];
  return (
    <>
      <div className="flex items-start gap-1">
        <p className="min-w-0 flex-1 text-base font-medium break-words whitespace-pre-wrap select-text">
          <bdi dir="auto">{visibleName(file.name)}</bdi>
        </p>
        <CopyButton label="Copy name" text={originalName(file.name)} className="-mt-1.5 text-muted" />
      </div>
      <DetailsPath trail={trail} path={path} />
      <dl className="flex flex-col">
        {facts.map((fact) => (
          <Fact key={fact.label} fact={fact} />
        ))}
        {isForeignFile(file) ? null : (
          <FactLine label="Shared with">
            <dd className="min-w-0 flex-1">
              <SharedWith file={file} isResting={isResting} />
            </dd>
          </FactLine>
        )}
        {file.fileType === "VIDEO" ? (
          <FactLine label="MP4 copy">
            <dd className="min-w-0 flex-1">
              {isResting ? <Mp4State file={file} /> : <Skeleton className="h-5 w-32" />}
            </dd>
          </FactLine>
        ) : null}
      </dl>
      {media.isLoading ? <MediaLoading /> : null}
      {media.isError ? <MediaFailed error={media.error} onRetry={() => void media.refetch()} /> : null}
      <CopyAllButton text={factsText([...named, ...facts])} />
    </>
  );
}

function Fact({ fact }: { fact: FileFact }) {
  const { label, value } = fact;
  return (
    <FactLine label={label}>
      <dd className="min-w-0 flex-1 break-words select-text">{value}</dd>
      <CopyButton
        label={`Copy ${label.toLowerCase()}`}
        text={value}
        className="-my-1.5 text-muted opacity-0 group-hover/fact:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-100"
      />
    </FactLine>
  );
}

export function FactLine({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="group/fact flex min-h-8 items-start gap-2 border-t border-line py-1.5">
      <dt className="w-22 shrink-0 text-muted">{label}</dt>
      {children}
    </div>
  );
}

/** Of streams nobody knows how many will come; below the facts they move nothing. */
function MediaLoading() {
  return (
    <div role="status" aria-busy="true" className="flex flex-col gap-3 py-2">
      <span className="sr-only">Loading codecs and streams</span>
      <Skeleton className="h-3 w-3/4" />
      <Skeleton className="h-3 w-2/3" />
    </div>
  );
}

function MediaFailed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <p role="alert" className="flex items-center gap-2 border-t border-line py-2 text-muted">
      <span className="flex-1">Codecs and streams did not load. {describeError(error).title}.</span>
      <Button onClick={onRetry}>Try again</Button>
    </p>
  );
}
