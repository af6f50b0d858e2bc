"use client";

import { targetsOf } from "@/lib/files/targets";
import type { PutioFile } from "@/lib/putio/file";
import { Dialog } from "../ui/dialog";
import { Details } from "./details";

type DetailsPanelProps = { file: PutioFile; onClose: () => void };

/** What there is to know about one file, where there is no room beside the list: a sheet on a phone. */
export function DetailsPanel({ file, onClose }: DetailsPanelProps) {
  return (
    <Dialog title="Details" onClose={onClose}>
      <Details targets={targetsOf([file], file.parentId)} />
    </Dialog>
  );
}
