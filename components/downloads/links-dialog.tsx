"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { linkTargetsOf } from "@/lib/downloads/link-targets";
import { linksQuery } from "@/lib/downloads/queries";
import { describeFileError } from "@/lib/errors/file-messages";
import { JOB_WORDS } from "@/lib/errors/job-messages";
import type { FileTargets } from "@/lib/files/targets";
import { formatFullDate } from "@/lib/format/date";
import type { FileLinks } from "@/lib/query/file-links";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { useLocale } from "../ui/locale";
import { ProgressBar } from "../ui/progress-bar";

export type LinksDialogProps = { targets: FileTargets; onClose: () => void; onBack: () => void };

type Parts = { title: string; isMediaOnly: boolean; children: (links: FileLinks) => ReactNode };

/** Around everything that is made of signed addresses: asks for them, waits, and says how long they are good. */
export function LinksDialog({
  targets,
  onClose,
  onBack,
  title,
  isMediaOnly,
  children,
}: LinksDialogProps & Parts) {
  const asked = linkTargetsOf(targets) ?? { kind: "files", files: [] };
  const { data, error, refetch } = useQuery(linksQuery(asked, { selection: targets.selection, isMediaOnly }));
  return (
    <Dialog
      title={title}
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button tone="quiet" onClick={onBack}>
            Other ways
          </Button>
          <Button onClick={onClose}>Close</Button>
        </>
      }
    >
      {data ? <Found links={data}>{children(data)}</Found> : null}
      {!data && error ? <Failed error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? (
        <div className="flex animate-late flex-col gap-1.5">
          <ProgressBar value={null} label="Collecting links" className="h-1 rounded-full bg-track" />
          <p className="text-muted">Collecting links. Folders are opened up to their last file.</p>
        </div>
      ) : null}
    </Dialog>
  );
}

function Found({ links, children }: { links: FileLinks; children: ReactNode }) {
  const locale = useLocale();
  if (links.links.length === 0) return <p>There is nothing in these folders to make links of.</p>;
  return (
    <div className="flex flex-col gap-4">
      {children}
      {links.isCut ? (
        <p className="text-warning">
          There are more files than one list holds: the rest is missing. Select less.
        </p>
      ) : null}
      <p className="text-muted">
        They open without sign-in until {formatFullDate(links.expiresAt, { locale })}: whoever has one has the
        file. Sign out to end them sooner.
      </p>
    </div>
  );
}

function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { title, hint } = describeFileError(error);
  return (
    <div role="alert" className="flex flex-col items-start gap-3">
      <p>
        {JOB_WORDS["links-failed"].title}: {title}. <span className="text-muted">{hint}</span>
      </p>
      <Button onClick={onRetry}>Try again</Button>
    </div>
  );
}
