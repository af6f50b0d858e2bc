"use client";

import { Users } from "lucide-react";
import { isForeignFile } from "@/lib/files/action-refusals";
import { targetsOf } from "@/lib/files/targets";
import type { PutioFile } from "@/lib/putio/file";
import { useFileActs } from "../files/file-acts";
import { Button } from "../ui/button";

/** The way to the share dialog from the page of one file; a friend's file has none. */
export function ShareButton({ file }: { file: PutioFile }) {
  const { run } = useFileActs();
  if (isForeignFile(file)) return null;
  return (
    <Button
      icon={<Users aria-hidden="true" />}
      onClick={() => run("share", targetsOf([file], file.parentId))}
    >
      Share…
    </Button>
  );
}
