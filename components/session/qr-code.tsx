"use client";

import { create } from "qrcode";
import { qrPath } from "@/lib/session/qr-path";

const QUIET_ZONE = 2;

/** Always dark on light, in both themes: many readers do not know the inverse. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const side = modules.size + 2 * QUIET_ZONE;
  return (
    <svg
      data-theme="light"
      role="img"
      aria-label={label}
      viewBox={`${-QUIET_ZONE} ${-QUIET_ZONE} ${side} ${side}`}
      className="size-full rounded-control bg-raised fill-text"
      shapeRendering="crispEdges"
    >
      <path d={qrPath(modules)} />
    </svg>
  );
}
