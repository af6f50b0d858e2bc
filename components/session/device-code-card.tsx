"use client";

import { Suspense, useEffect } from "react";
import { formatDuration } from "@/lib/format/duration";
import type { DeviceCode } from "@/lib/session/device-code";
import { lazyPart } from "../ui/lazy-part";
import { useSecondsLeft } from "./use-seconds-left";

const QrCode = lazyPart(async () => ({ default: (await import("./qr-code")).QrCode }));

type DeviceCodeCardProps = { code: DeviceCode; isLinked: boolean; onRunOut: () => void };

export function DeviceCodeCard({ code, isLinked, onRunOut }: DeviceCodeCardProps) {
  const secondsLeft = useSecondsLeft(code.expiresAt);
  const hasRunOut = secondsLeft === 0 && !isLinked;
  useEffect(() => {
    if (hasRunOut) onRunOut();
  }, [hasRunOut, onRunOut]);

  return (
    <div className="flex min-h-52 animate-fade gap-5">
      <div className="flex min-w-0 flex-1 flex-col gap-3">
        <p className="text-muted">
          Open{" "}
          <a
            href={code.linkUrl}
            target="_blank"
            rel="noreferrer"
            className="rounded-control font-medium text-text underline decoration-edge underline-offset-4 hover:decoration-text"
          >
            {placeOf(code.linkUrl)}
          </a>{" "}
          on any device, or scan the picture, and enter
        </p>
        <p className="font-mono text-xl font-semibold tracking-[0.2em] select-all">{code.code}</p>
        <p role="status" className="text-muted">
          {isLinked ? "Linked. Signing you in …" : "Waiting for the code to be entered."}
        </p>
        {isLinked ? null : <p className="text-xs text-muted">Good for {formatDuration(secondsLeft)}</p>}
      </div>
      <div className="size-32 shrink-0">
        <Suspense fallback={null}>
          <QrCode text={code.linkUrl} label="QR code that leads to the page where the code is entered" />
        </Suspense>
      </div>
    </div>
  );
}

/** "put.io/link" is what people know and can type; the address behind it carries the code along. */
function placeOf(linkUrl: string): string {
  const { host, pathname } = new URL(linkUrl);
  return host.replace(/^app\./, "") + pathname;
}
