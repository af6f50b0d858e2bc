"use client";

import { type FormEvent, useId, useState } from "react";
import { DOWNLOAD_WAYS, type DownloadWay, writeDownloadChoice } from "@/lib/downloads/download-choice";
import { wayRefusal } from "@/lib/downloads/download-ways";
import type { FileTargets } from "@/lib/files/targets";
import { visibleName } from "@/lib/files/visible-name";
import { formatBytes } from "@/lib/format/bytes";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { useLocale } from "../ui/locale";

type DownloadChoiceProps = {
  targets: FileTargets;
  onChoose: (way: DownloadWay) => void;
  onClose: () => void;
};

/** The ways to take several files along, and whether to be asked again. */
export function DownloadChoice({ targets, onChoose, onClose }: DownloadChoiceProps) {
  const formId = useId();
  const locale = useLocale();
  const [way, setWay] = useState<DownloadWay>("zip");
  const [isForGood, setIsForGood] = useState(false);
  const { count, sizeBytes, files } = targets;
  const [only] = files;
  const what = count === 1 && only ? `“${visibleName(only.name)}”` : `${count.toLocaleString(locale)} items`;

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (isForGood) writeDownloadChoice(way);
    onChoose(way);
  }

  return (
    <Dialog
      title={`Download ${what}`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} tone="primary">
            {ACT_WORDS[way]}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={handleSubmit} className="flex flex-col gap-4">
        {sizeBytes === null ? null : (
          <p className="text-muted">{formatBytes(sizeBytes, { locale })} in all</p>
        )}
        <fieldset className="flex flex-col gap-1">
          <legend className="sr-only">How</legend>
          {DOWNLOAD_WAYS.map((item) => (
            <WayOption
              key={item}
              way={item}
              isChosen={item === way}
              refusal={wayRefusal(item, targets)}
              onChoose={() => setWay(item)}
            />
          ))}
        </fieldset>
        <label className="flex items-center gap-2.5 py-1">
          <input
            type="checkbox"
            checked={isForGood}
            onChange={(event) => setIsForGood(event.target.checked)}
          />
          Always this way, without asking
        </label>
      </form>
    </Dialog>
  );
}

type WayOptionProps = {
  way: DownloadWay;
  isChosen: boolean;
  refusal: string | null;
  onChoose: () => void;
};

function WayOption({ way, isChosen, refusal, onChoose }: WayOptionProps) {
  const id = useId();
  const { title, hint } = WAY_WORDS[way];
  return (
    <label
      className={`-mx-2 flex items-start gap-3 rounded-control px-2 py-2 ${refusal ? "text-muted" : "hover:bg-hover"}`}
    >
      <input
        type="radio"
        name="way"
        className="mt-0.5 size-4 shrink-0"
        checked={isChosen}
        disabled={refusal !== null}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-hint`}
        onChange={onChoose}
      />
      <span className="min-w-0">
        <span id={`${id}-title`} className="block font-medium">
          {title}
        </span>
        <span id={`${id}-hint`} className="block text-muted">
          {refusal ?? hint}
        </span>
      </span>
    </label>
  );
}

const WAY_WORDS: Record<DownloadWay, { title: string; hint: string }> = {
  zip: { title: "One zip", hint: "put.io packs it first; then it downloads by itself." },
  "one-by-one": { title: "One by one", hint: "Every file under its own name, folders opened up." },
  links: { title: "A list of links", hint: "For a download manager such as aria2, wget or JDownloader." },
  playlist: { title: "A playlist", hint: "For VLC and other players, as M3U or XSPF." },
};

const ACT_WORDS: Record<DownloadWay, string> = {
  zip: "Pack and download",
  "one-by-one": "Download",
  links: "Show the links",
  playlist: "Make the playlist",
};
