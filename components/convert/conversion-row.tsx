"use client";

import { CircleAlert, CircleCheck } from "lucide-react";
import Link from "next/link";
import { JOB_WORDS } from "@/lib/errors/job-messages";
import { visibleName } from "@/lib/files/visible-name";
import type { Conversion } from "@/lib/files/will-it-play";
import { routes } from "@/lib/routes";
import { Button, buttonClass } from "../ui/button";
import { ConversionProgress } from "./conversion-progress";
import { useConvert } from "./use-convert";

type ConversionRowProps = { conversion: Conversion; onLeave: () => void };

/** One conversion of the queue: how far it is, or how it ended. */
export function ConversionRow({ conversion, onLeave }: ConversionRowProps) {
  return (
    <li className="flex flex-col gap-2 border-t border-line py-3 first:border-t-0 first:pt-0">
      <p className="font-medium break-words">
        <bdi>{nameOf(conversion)}</bdi>
      </p>
      <ConversionState conversion={conversion} onLeave={onLeave} />
    </li>
  );
}

function ConversionState({ conversion, onLeave }: ConversionRowProps) {
  const { mp4, queuePosition, fileId } = conversion;
  switch (mp4.status) {
    case "IN_QUEUE":
    case "CONVERTING":
      return <ConversionProgress mp4={mp4} queuePosition={queuePosition} name={nameOf(conversion)} />;
    case "COMPLETED":
      return (
        <div className="flex items-center justify-between gap-2">
          <p className="flex items-center gap-2">
            <CircleCheck className="size-4 shrink-0 text-positive" aria-hidden />
            Ready to play
          </p>
          <Link
            href={routes.watch(fileId)}
            prefetch={false}
            aria-label={`Play ${nameOf(conversion)}`}
            className={buttonClass("plain")}
            onClick={onLeave}
          >
            Play
          </Link>
        </div>
      );
    default:
      return <FailedConversion conversion={conversion} />;
  }
}

function FailedConversion({ conversion }: { conversion: Conversion }) {
  const convert = useConvert({ id: conversion.fileId, name: conversion.name });
  const { title, hint } = JOB_WORDS["conversion-failed"];

  return (
    <div className="flex flex-col items-start gap-2">
      <p className="flex items-start gap-2">
        <CircleAlert className="mt-0.5 size-4 shrink-0 text-danger" aria-hidden />
        <span>
          {title}. <span className="text-muted">{hint}</span>
        </span>
      </p>
      <Button onClick={convert}>Try again</Button>
    </div>
  );
}

function nameOf({ name }: Conversion): string {
  return name === "" ? "A video" : visibleName(name);
}
