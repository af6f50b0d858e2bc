"use client";

import { useQuery } from "@tanstack/react-query";
import { CircleAlert, CircleCheck, X } from "lucide-react";
import Link from "next/link";
import { troubleOf } from "@/lib/extract/extract-operation";
import { isExtracting, type ShownExtraction } from "@/lib/extract/extraction-store";
import { extractedQuery } from "@/lib/extract/queries";
import { visibleName } from "@/lib/files/visible-name";
import { browserApi } from "@/lib/query/browser-api";
import { routes } from "@/lib/routes";
import { Button, buttonClass } from "../ui/button";
import { IconButton } from "../ui/icon-button";
import { ProgressBar } from "../ui/progress-bar";
import { PasswordForm } from "./password-form";
import { useExtractionActs } from "./use-extraction-acts";

type ExtractionRowProps = {
  extraction: ShownExtraction;
  /** Somebody followed it to its folder. */
  onLeave: () => void;
};

/** One archive: how far it is, and what it needs. */
export function ExtractionRow({ extraction, onLeave }: ExtractionRowProps) {
  const { dismiss } = useExtractionActs(extraction);
  const name = visibleName(extraction.name);
  return (
    <li className="flex flex-col gap-2 border-t border-line py-3 first:border-t-0 first:pt-0">
      <div className="flex items-start gap-2">
        <p className="min-w-0 flex-1 font-medium break-words">
          <bdi>{name}</bdi>
        </p>
        {isExtracting(extraction) ? null : (
          <IconButton
            label={`Take ${name} off the list`}
            icon={<X />}
            className="-my-2 -mr-2 text-muted"
            onClick={dismiss}
          />
        )}
      </div>
      <ExtractionState extraction={extraction} onLeave={onLeave} />
    </li>
  );
}

function ExtractionState({ extraction, onLeave }: ExtractionRowProps) {
  const { retry, give } = useExtractionActs(extraction);
  switch (extraction.status) {
    case "EXTRACTED":
      return <Extracted extraction={extraction} onLeave={onLeave} />;
    case "PASSWORD":
      return (
        <PasswordForm words={troubleOf(extraction)} isWrong={extraction.wasPasswordWrong} onGive={give} />
      );
    case "ERROR":
      return (
        <div className="flex flex-col items-start gap-2" role="alert">
          <p className="flex items-start gap-2">
            <CircleAlert className="mt-0.5 size-4 shrink-0 text-danger" aria-hidden />
            <span>
              {troubleOf(extraction).title}. <span className="text-muted">{troubleOf(extraction).hint}</span>
            </span>
          </p>
          <Button onClick={retry}>Try again</Button>
        </div>
      );
    default:
      return (
        <div className="flex flex-col gap-1.5">
          <ProgressBar
            value={null}
            label={`Extracting ${visibleName(extraction.name)}`}
            className="h-1 rounded-full bg-track"
          />
          <p className="text-muted">{PROGRESS_WORDS[extraction.status]}</p>
        </div>
      );
  }
}

const PROGRESS_WORDS = {
  NEW: "Waiting for its turn",
  SENT_TO_QUEUE: "Waiting for its turn",
  EXTRACTING: "Extracting",
  PASSWORD_OBTAINED: "Extracting with the password",
} as const;

function Extracted({ extraction, onLeave }: ExtractionRowProps) {
  const { data: place } = useQuery(extractedQuery(browserApi, extraction));
  return (
    <div className="flex min-h-9 items-center justify-between gap-2">
      <p className="flex items-center gap-2">
        <CircleCheck className="size-4 shrink-0 text-positive" aria-hidden />
        Extracted
      </p>
      {place ? (
        <Link
          href={routes.folder(place.folderId)}
          prefetch={false}
          aria-label={`Open ${visibleName(extraction.name)}`}
          className={buttonClass("plain")}
          onClick={onLeave}
        >
          Open
        </Link>
      ) : null}
    </div>
  );
}
