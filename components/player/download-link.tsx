"use client";

import { MonitorDown } from "lucide-react";
import type { PutioFile } from "@/lib/putio/file";
import { type ButtonTone, buttonClass } from "../ui/button";
import { useMediaPlace } from "./media-place-context";

/** To this device, as the picture says; the cloud with an arrow is for saving into put.io. */
export function DownloadLink({ file, tone = "plain" }: { file: PutioFile; tone?: ButtonTone }) {
  const place = useMediaPlace();
  return (
    <a href={place.downloadOf(file)} download className={buttonClass(tone)}>
      <MonitorDown aria-hidden />
      Download
    </a>
  );
}
