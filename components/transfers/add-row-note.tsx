"use client";

import { useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import type { ReactNode } from "react";
import { describeLineProblem } from "@/lib/errors/add-messages";
import { ROOT_ID } from "@/lib/files/folder-id";
import { routes } from "@/lib/routes";
import type { AddRow } from "@/lib/transfers/adding/add-rows";
import type { Namesake } from "@/lib/transfers/adding/find-namesake";
import { chosenOf } from "@/lib/uploads/choose";
import { beginUpload } from "../uploads/begin-upload";
import { closeAddBox } from "./open-add-box";
import type { AddForm } from "./use-add-form";
import { withoutFile } from "./without-file";

type AddRowNoteProps = { row: AddRow; form: AddForm };

/** The second line of a row: why it is not added by itself, or else where it comes from. */
export function AddRowNote({ row, form }: AddRowNoteProps) {
  const { mark, namesake, text, name, file } = row;
  switch (mark.kind) {
    case "duplicate":
      return (
        <Note>
          {mark.firstLine === null ? "The same as another file" : `The same as line ${mark.firstLine}`}
        </Note>
      );
    case "invalid":
      return (
        <Note isBad>
          {describeLineProblem(mark.problem)} {file ? <KeepFile file={file} form={form} /> : null}
        </Note>
      );
    case "transfer":
      return <Note>Already among your transfers</Note>;
    case "file":
      return (
        <Note>
          Already in your files. <ShowFile namesake={mark.namesake} />
        </Note>
      );
    case "problem":
      return <Note isBad>put.io says: {mark.message}</Note>;
    case "failed":
      return <Note isBad>{mark.message}</Note>;
    case "asking":
      return <Note>Looking at it…</Note>;
    case "new":
      if (namesake) {
        return (
          <Note>
            A file of this name and another size is there. <ShowFile namesake={namesake} />
          </Note>
        );
      }
      if (file) {
        return (
          <Note>
            <bdi>{file.name}</bdi> <KeepFile file={file} form={form} />
          </Note>
        );
      }
      return name === null ? null : (
        <p className="truncate text-xs text-muted" title={text}>
          <bdi>{text}</bdi>
        </p>
      );
  }
}

function Note({ isBad = false, children }: { isBad?: boolean; children: ReactNode }) {
  return <p className={`text-xs break-words ${isBad ? "text-danger" : "text-muted"}`}>{children}</p>;
}

function ShowFile({ namesake: { file } }: { namesake: Namesake }) {
  const href = routes.folder(file.parentId ?? ROOT_ID, { showFileId: file.id });
  return (
    <Link href={href} className="underline hover:text-text" onClick={closeAddBox}>
      Show it
    </Link>
  );
}

/** Who collects .torrent files wants the file itself. */
function KeepFile({ file, form }: { file: File; form: AddForm }) {
  const client = useQueryClient();
  function handleKeep() {
    withoutFile(form, file);
    const chosen = chosenOf([file]);
    void beginUpload({ client, rootId: form.draft.folderId ?? ROOT_ID, chosen, keepsTorrents: true });
  }
  return (
    <button type="button" className="rounded-control underline hover:text-text" onClick={handleKeep}>
      Upload the file itself
    </button>
  );
}
