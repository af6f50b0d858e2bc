import { MonitorDown } from "lucide-react";
import type { PutioFile } from "@/lib/putio/file";
import { routes } from "@/lib/routes";
import { type ButtonTone, buttonClass } from "../ui/button";

/** To this device, as the picture says; the cloud with an arrow is for saving into put.io. */
export function DownloadLink({ file, tone = "plain" }: { file: PutioFile; tone?: ButtonTone }) {
  return (
    <a href={routes.mediaDownload(file.id)} download className={buttonClass(tone)}>
      <MonitorDown aria-hidden />
      Download
    </a>
  );
}
