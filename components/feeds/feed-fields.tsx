"use client";

import { useEffect, useId, useRef } from "react";
import { describeFeedError, describeFeedFault } from "@/lib/errors/feed-messages";
import { suggestedTitle } from "@/lib/feeds/feed-draft";
import { explainKeywords } from "@/lib/feeds/keyword-words";
import { PutioError } from "@/lib/putio/errors";
import { Switch } from "../ui/switch";
import { TextField } from "../ui/text-field";
import { FeedStart } from "./feed-start";
import { FeedTarget } from "./feed-target";
import type { FeedForm } from "./use-feed-form";

type FeedFieldsProps = {
  form: FeedForm;
  isNew: boolean;
  /** Of the folders that are there, the one that was chosen last. */
  folderId: number;
  onChooseFolder: () => void;
};

/** What makes a feed, each with what it means. What put.io refused stands beside what it is about. */
export function FeedFields({ form, isNew, folderId, onChooseFolder }: FeedFieldsProps) {
  const { draft, change, error } = form;
  const place = placeOf(error);
  const words = error ? sayError(error) : "";
  const suggested = suggestedTitle(draft.url);
  return (
    <>
      <AddressField form={form} refusal={place === "address" ? words : ""} />
      <TextField
        label="Name"
        value={draft.title}
        placeholder={suggested}
        hint={draft.title === "" && suggested !== "" ? `Left empty, it is called “${suggested}”.` : null}
        fault={place === "name" ? words : ""}
        onChange={(title) => change({ title })}
      />
      <Keywords form={form} />
      <FeedTarget form={form} folderId={folderId} onChoose={onChooseFolder} />
      {isNew ? <FeedStart form={form} /> : null}
      <OldFiles form={form} />
      <p role="alert" className="text-danger empty:hidden">
        {place === "form" ? words : null}
      </p>
    </>
  );
}

function AddressField({ form, refusal }: { form: FeedForm; refusal: string }) {
  const ref = useRef<HTMLInputElement>(null);
  const fault = form.addressFault === null ? refusal : describeFeedFault(form.addressFault);
  const isFaulty = fault !== "";
  // biome-ignore lint/correctness/useExhaustiveDependencies: at the beginning and after each refusal, never while it is typed.
  useEffect(() => {
    // Where no keyboard rises over the form for it, or where it has to be put right.
    if (isFaulty || !window.matchMedia("(pointer: coarse)").matches) ref.current?.focus();
    if (isFaulty) ref.current?.select();
  }, [form.refusals]);
  return (
    <TextField
      inputRef={ref}
      label="Address of the feed"
      inputMode="url"
      value={form.draft.url}
      placeholder="https://"
      fault={fault}
      onChange={(url) => form.change({ url })}
    />
  );
}

function Keywords({ form: { draft, change } }: { form: FeedForm }) {
  return (
    <div className="flex flex-col gap-3">
      <TextField
        label="Only titles with"
        value={draft.keyword}
        placeholder="1080p night, 720p day"
        onChange={(keyword) => change({ keyword })}
      />
      <TextField
        label="Never titles with"
        value={draft.unwantedKeywords}
        placeholder="trailer, sample"
        onChange={(unwantedKeywords) => change({ unwantedKeywords })}
      />
      <p className="text-muted break-words">
        <span aria-live="polite" className="text-text">
          {`Takes ${explainKeywords(draft)}.`}
        </span>{" "}
        Commas stand between alternatives, and all words of one have to be there. put.io does the choosing, so
        look at what comes first.
      </p>
    </div>
  );
}

function OldFiles({ form: { draft, change } }: { form: FeedForm }) {
  const id = useId();
  const warningId = useId();
  return (
    <div>
      <div className="flex items-center justify-between gap-6">
        <label htmlFor={id} className="font-medium">
          Delete old files when the disk is full
        </label>
        <Switch
          id={id}
          aria-describedby={warningId}
          isOn={draft.shouldDeleteOldFiles}
          onChange={(shouldDeleteOldFiles) => change({ shouldDeleteOldFiles })}
        />
      </div>
      <p id={warningId} className={draft.shouldDeleteOldFiles ? "mt-1 text-danger" : "mt-1 text-muted"}>
        {draft.shouldDeleteOldFiles
          ? "put.io then deletes the oldest files of this feed for good, watched or not, without asking and past the trash. Give the feed a folder of its own, so that nothing else lies there."
          : "New items fail while there is no room."}
      </p>
    </div>
  );
}

type Place = "address" | "name" | "form";

const PLACES: Record<string, Place> = {
  URL_REQUIRED: "address",
  URL_NOT_VALID: "address",
  FEED_CANNOT_FETCHED: "address",
  FEED_CANNOT_PARSED: "address",
  TITLE_REQUIRED: "name",
};

function placeOf(error: unknown): Place | null {
  if (error === null) return null;
  const type = error instanceof PutioError ? error.errorType : null;
  return type !== null && Object.hasOwn(PLACES, type) ? (PLACES[type] ?? "form") : "form";
}

function sayError(error: unknown): string {
  const { title, hint } = describeFeedError(error);
  return `${title}. ${hint}`;
}
