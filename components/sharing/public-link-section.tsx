"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useId } from "react";
import { describeSharingError } from "@/lib/errors/sharing-messages";
import { PutioError } from "@/lib/putio/errors";
import type { PutioFile } from "@/lib/putio/file";
import { browserApi } from "@/lib/query/browser-api";
import { createLinkMutation, renewLinkMutation } from "@/lib/sharing/mutations";
import { publicLinksQuery } from "@/lib/sharing/queries";
import { Button } from "../ui/button";
import { Skeleton } from "../ui/skeleton";
import { LinkRefused } from "./link-refused";
import { LinkTrouble } from "./link-trouble";
import { PublicLinkCard } from "./public-link-card";

type PublicLinkSectionProps = { file: PutioFile; onLeave: () => void };

/** The public link of one file or folder: made, shown and ended here, or why this session may not. */
export function PublicLinkSection({ file, onLeave }: PublicLinkSectionProps) {
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className="flex flex-col gap-2 border-t border-line pt-4">
      <h3 id={headingId} className="font-medium">
        Public link
      </h3>
      <Links file={file} onLeave={onLeave} />
    </section>
  );
}

function Links({ file, onLeave }: PublicLinkSectionProps) {
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(publicLinksQuery(browserApi));
  const renewing = useMutation(renewLinkMutation(browserApi, { client }));
  if (!data && isScope(error)) return <LinkRefused file={file} onLeave={onLeave} />;
  if (!data && error)
    return <LinkTrouble words={describeSharingError(error)} onRetry={() => void refetch()} />;
  if (!data) return <LinksLoading />;
  const links = data.filter((link) => link.file.id === file.id);
  return (
    <>
      {renewing.error ? (
        <LinkTrouble
          words={renewTrouble(
            renewing.error,
            links.some(({ id }) => id === renewing.variables.id),
          )}
        />
      ) : null}
      {links.length === 0 ? <NoLink file={file} onLeave={onLeave} /> : null}
      {links.map((link) => (
        <PublicLinkCard
          key={link.id}
          link={link}
          isRenewing={renewing.isPending && renewing.variables.id === link.id}
          onRenew={() => renewing.mutate(link)}
        />
      ))}
    </>
  );
}

/** The old one may be gone although there is no new one. */
function renewTrouble(error: unknown, isOldThere: boolean) {
  const words = describeSharingError(error);
  if (isOldThere) return words;
  return { ...words, title: `The old link is deleted, and there is no new one. ${words.title}` };
}

function NoLink({ file, onLeave }: PublicLinkSectionProps) {
  const client = useQueryClient();
  const { mutate, error, isPending } = useMutation(createLinkMutation(browserApi, { client }));
  if (isScope(error)) return <LinkRefused file={file} onLeave={onLeave} />;
  return (
    <>
      <p className="text-muted">
        Whoever has its address sees{" "}
        {file.fileType === "FOLDER" ? "this folder and all that is in it" : "this file"}, without an account
        at put.io, until it expires.
      </p>
      {error ? <LinkTrouble words={describeSharingError(error)} /> : null}
      <Button className="self-start" aria-disabled={isPending} onClick={() => !isPending && mutate(file.id)}>
        {isPending ? "Making a link" : "Make a public link"}
      </Button>
    </>
  );
}

function LinksLoading() {
  return (
    <div role="status" aria-busy="true" className="flex flex-col gap-2.5 py-1">
      <span className="sr-only">Looking for public links</span>
      <Skeleton className="h-3 w-4/5" />
      <Skeleton className="h-9 w-36" />
    </div>
  );
}

function isScope(error: unknown): boolean {
  return error instanceof PutioError && error.code === "scope";
}
