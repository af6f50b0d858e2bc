"use client";

import { Play, RotateCw } from "lucide-react";
import Link from "next/link";
import { visibleName } from "@/lib/files/visible-name";
import type { Transfer } from "@/lib/putio/transfer";
import { routes } from "@/lib/routes";
import { actionsOf } from "@/lib/transfers/transfer-actions";
import { groupOf } from "@/lib/transfers/transfer-state";
import { Button, buttonClass } from "../ui/button";
import { useTransferActs } from "./transfer-acts";

type WantedActProps = { transfer: Transfer; nowMs: number; tabIndex: 0 | -1 };

/** The one act that somebody wants most of a transfer: to play what came, to try again what failed. Nothing of what is well under way. */
export function WantedAct({ transfer, nowMs, tabIndex }: WantedActProps) {
  const { run, isReannounceRefused } = useTransferActs();
  const { name, fileId } = transfer;
  const actions = actionsOf(transfer, { nowMs, isReannounceRefused });
  const isOver = groupOf(transfer) === "done";
  const wanted = actions.find(({ id }) => id === (isOver ? "open" : "retry"));
  if (!wanted) return null;
  const label = `${wanted.label}: ${visibleName(name)}`;
  if (wanted.id === "open" && fileId !== null)
    return (
      <Link
        href={routes.folder(fileId)}
        prefetch={false}
        tabIndex={tabIndex}
        aria-label={label}
        className={`${buttonClass("plain")} ${NARROW}`}
      >
        {wanted.label === "Play" ? <Play aria-hidden="true" /> : null}
        {wanted.label}
      </Link>
    );
  return (
    <Button tabIndex={tabIndex} aria-label={label} className={NARROW} onClick={() => run("retry", transfer)}>
      <RotateCw className="md:hidden" aria-hidden="true" />
      <span className="max-md:sr-only">{wanted.label}</span>
    </Button>
  );
}

const NARROW = "h-8! px-3!";
