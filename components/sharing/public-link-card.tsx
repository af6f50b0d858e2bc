"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ExternalLink, QrCode as QrIcon } from "lucide-react";
import { Suspense, useState } from "react";
import { describeSharingError } from "@/lib/errors/sharing-messages";
import type { PublicLink } from "@/lib/putio/public-links";
import { browserApi } from "@/lib/query/browser-api";
import { deleteLinkMutation } from "@/lib/sharing/mutations";
import { Button, buttonClass } from "../ui/button";
import { CopyButton } from "../ui/copy-button";
import { IconButton } from "../ui/icon-button";
import { lazyPart } from "../ui/lazy-part";
import { LinkQuestion } from "./link-question";
import { LinkTime } from "./link-time";
import { LinkTrouble } from "./link-trouble";

const QrCode = lazyPart(async () => ({ default: (await import("../session/qr-code")).QrCode }));

type PublicLinkCardProps = { link: PublicLink; isRenewing: boolean; onRenew: () => void };

/** A public link: its address to copy or to scan, how long it is good, and what can be done with it. */
export function PublicLinkCard({ link, isRenewing, onRenew }: PublicLinkCardProps) {
  const client = useQueryClient();
  const deleting = useMutation(deleteLinkMutation(browserApi, { client }));
  const [isScanned, setIsScanned] = useState(false);
  const [asked, setAsked] = useState<"renew" | "delete" | null>(null);
  const address = new URL(link.address, location.origin).href;
  const { error } = deleting;
  const isBusy = isRenewing || deleting.isPending;

  function handleAnswer(isMeant: boolean) {
    setAsked(null);
    if (!isMeant || isBusy) return;
    if (asked === "renew") onRenew();
    else deleting.mutate(link);
  }

  return (
    <div className="flex flex-col gap-2" aria-busy={isBusy}>
      <div className="flex items-center gap-1">
        <input
          readOnly
          aria-label="Address of the public link"
          value={address}
          className="h-9 min-w-0 flex-1 rounded-control border border-edge bg-ground px-3 font-mono text-xs pointer-coarse:h-11"
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton label="Copy the address" text={address} />
        <IconButton
          label="Show as a QR code"
          icon={<QrIcon />}
          aria-pressed={isScanned}
          className="aria-pressed:bg-pressed [&_svg]:size-4!"
          onClick={() => setIsScanned(!isScanned)}
        />
      </div>
      {isScanned ? (
        <div className="size-44 self-center">
          <Suspense fallback={null}>
            <QrCode text={address} label="QR code of the public link" />
          </Suspense>
        </div>
      ) : null}
      <p className="text-muted">
        <LinkTime expiresAt={link.expiresAt} />
        {isBusy ? <span role="status"> · {isRenewing ? "Renewing" : "Deleting"}</span> : null}
      </p>
      {error ? <LinkTrouble words={describeSharingError(error)} /> : null}
      {asked ? (
        <LinkQuestion act={asked} onAnswer={handleAnswer} />
      ) : (
        <div className="-ml-3.5 flex flex-wrap gap-1">
          <a href={link.address} target="_blank" rel="noreferrer" className={buttonClass("quiet")}>
            <ExternalLink aria-hidden="true" />
            See it as a visitor
          </a>
          <Button tone="quiet" onClick={() => setAsked("renew")}>
            Renew…
          </Button>
          <Button tone="quiet" onClick={() => setAsked("delete")}>
            Delete…
          </Button>
        </div>
      )}
    </div>
  );
}
