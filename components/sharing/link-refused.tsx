"use client";

import { Link2 } from "lucide-react";
import { describeScope } from "@/lib/errors/scope-messages";
import { targetsOf } from "@/lib/files/targets";
import type { PutioFile } from "@/lib/putio/file";
import { useFileActs } from "../files/file-acts";
import { Button } from "../ui/button";

/** put.io makes public links for its own site alone. What can be done instead stands beside the reason. */
export function LinkRefused({ file, onLeave }: { file: PutioFile; onLeave: () => void }) {
  const { run } = useFileActs();
  const { title, hint } = describeScope("public-links");
  function handleCopy() {
    // What comes of it is said by a notification, which would lie under the dialog.
    onLeave();
    run("copy-links", targetsOf([file], file.parentId));
  }
  return (
    <>
      <p className="text-muted">
        {title}. {hint} For somebody without an account you can also copy a download link: it opens by itself
        for a day.
      </p>
      <Button className="self-start" icon={<Link2 aria-hidden="true" />} onClick={handleCopy}>
        {file.fileType === "FOLDER" ? "Copy download links" : "Copy a download link"}
      </Button>
    </>
  );
}
