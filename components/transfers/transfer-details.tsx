"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { folderTrailQuery } from "@/lib/files/folder-trail";
import { visibleName } from "@/lib/files/visible-name";
import type { Transfer } from "@/lib/putio/transfer";
import { browserApi } from "@/lib/query/browser-api";
import { routes } from "@/lib/routes";
import { transferRoutes } from "@/lib/routes/transfer-routes";
import { transfersQuery } from "@/lib/transfers/queries";
import { factsOf } from "@/lib/transfers/transfer-facts";
import { isActive, partOf, stateOf } from "@/lib/transfers/transfer-state";
import { FactLine } from "../files/details-facts";
import { useFormats } from "../files/formats";
import { CopyButton } from "../ui/copy-button";
import { Dialog } from "../ui/dialog";
import { ProgressBar } from "../ui/progress-bar";
import { HealthLight } from "./health-light";
import { useMinute } from "./use-minute";

type TransferDetailsProps = { transfer: Transfer; onClose: () => void };

/** What there is to know about one transfer, as it goes on. */
export function TransferDetails({ transfer: opened, onClose }: TransferDetailsProps) {
  const { data: transfer = opened } = useQuery({
    ...transfersQuery(browserApi),
    select: (list) => list.find(({ id }) => id === opened.id),
  });
  const formats = useFormats();
  const state = stateOf(transfer, useMinute(Date.now()));
  const part = partOf(transfer);
  const { name, source, feedId } = transfer;
  return (
    <Dialog title="Details" onClose={onClose}>
      <div className="flex items-start gap-1">
        <p className="min-w-0 flex-1 text-base font-medium break-words whitespace-pre-wrap select-text">
          <bdi dir="auto">{visibleName(name)}</bdi>
        </p>
        <CopyButton label="Copy name" text={name} className="-mt-1.5 text-muted" />
      </div>
      <div className="flex flex-col gap-2 py-3">
        <div className="flex items-start gap-2">
          <HealthLight
            health={state.health}
            isStuck={state.health === "problem" && isActive(transfer)}
            isWordHidden
          />
          <p className="min-w-0 break-words select-text">
            {state.sentence}
            {state.hint ? <span className="block text-muted">{state.hint}</span> : null}
          </p>
        </div>
        {part === null ? null : <ProgressBar value={part} className="h-1" />}
      </div>
      <dl className="flex flex-col">
        <FactLine label={isActive(transfer) ? "Goes to" : "Went to"}>
          <dd className="min-w-0 flex-1">
            <FolderOf transfer={transfer} onLeave={onClose} />
          </dd>
        </FactLine>
        {factsOf(transfer, formats).map(({ label, value }) => (
          <FactLine key={label} label={label}>
            <dd className="min-w-0 flex-1 break-words tabular-nums select-text">{value}</dd>
          </FactLine>
        ))}
        {feedId === null ? null : (
          <FactLine label="Feed">
            <dd className="min-w-0 flex-1">
              <Link
                href={transferRoutes.feed(feedId)}
                prefetch={false}
                className={LINK_CLASS}
                onClick={onClose}
              >
                The feed that began it
              </Link>
            </dd>
          </FactLine>
        )}
        {source === "" ? null : (
          <FactLine label="Source">
            <dd className="line-clamp-4 min-w-0 flex-1 break-all select-text">{source}</dd>
            <CopyButton label="Copy source" text={source} className="-my-1.5 text-muted" />
          </FactLine>
        )}
      </dl>
    </Dialog>
  );
}

const LINK_CLASS = "rounded-control underline underline-offset-2";

/** By name, as far as put.io still knows it. */
function FolderOf({ transfer, onLeave }: { transfer: Transfer; onLeave: () => void }) {
  const client = useQueryClient();
  const { parentId, fileId, hasFile } = transfer;
  const { data: trail, isError } = useQuery(folderTrailQuery(browserApi, { client, folderId: parentId }));
  if (isError) return <span className="text-muted">A folder that is gone: it comes into Files instead</span>;
  const shown = hasFile && fileId !== null ? { showFileId: fileId } : {};
  return (
    <Link href={routes.folder(parentId, shown)} prefetch={false} className={LINK_CLASS} onClick={onLeave}>
      <bdi>{trail?.map(({ name }) => visibleName(name)).join(" / ") ?? "Its folder"}</bdi>
    </Link>
  );
}
