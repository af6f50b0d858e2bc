"use client";

import { Copy, FileDown } from "lucide-react";
import { useRef, useState } from "react";
import { zipNameOf } from "@/lib/downloads/download-ways";
import { saveText } from "@/lib/downloads/save-file";
import { toAria2Input, toLinkList } from "@/lib/format/playlist-file";
import type { FileLinks } from "@/lib/query/file-links";
import { Button } from "../ui/button";
import { LinksDialog, type LinksDialogProps } from "./links-dialog";

/** Signed addresses for a download manager: to be copied, or saved as the file that aria2 and wget read. */
export function LinksView(props: LinksDialogProps) {
  return (
    <LinksDialog {...props} title="Links for a download manager" isMediaOnly={false}>
      {({ links }) => <Links links={links} name={zipNameOf(props.targets)} />}
    </LinksDialog>
  );
}

function Links({ links, name }: { links: FileLinks["links"]; name: string }) {
  const listRef = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState("");
  const list = toLinkList(links);

  async function handleCopy() {
    const isCopied = await navigator.clipboard.writeText(list).then(
      () => true,
      () => false,
    );
    // Without a secure origin browsers refuse: then the links are marked, and one key away.
    if (!isCopied) listRef.current?.select();
    setSaid(isCopied ? "Copied" : "Your browser does not let this page copy. They are marked: press Ctrl C.");
  }

  return (
    <>
      <textarea
        ref={listRef}
        readOnly
        aria-label={links.length === 1 ? "1 link" : `${links.length} links`}
        rows={8}
        wrap="off"
        value={list}
        className="w-full resize-y rounded-control border border-edge bg-ground p-3 font-mono text-xs"
      />
      <div className="flex flex-wrap items-center gap-2">
        <Button tone="primary" icon={<Copy aria-hidden />} onClick={() => void handleCopy()}>
          Copy all
        </Button>
        <Button
          icon={<FileDown aria-hidden />}
          onClick={() => save(toAria2Input(links), `${name}.aria2.txt`)}
        >
          Save for aria2
        </Button>
        <Button icon={<FileDown aria-hidden />} onClick={() => save(list, `${name}.txt`)}>
          Save for wget
        </Button>
        <p role="status" className="text-muted">
          {said}
        </p>
      </div>
      <p className="text-muted">
        <code className="font-mono text-xs">aria2c -i</code> keeps the folders,{" "}
        <code className="font-mono text-xs">wget --content-disposition -i</code> the names.
      </p>
    </>
  );
}

function save(text: string, name: string) {
  saveText(text, { name, type: "text/plain;charset=utf-8" });
}
