"use client";

import Link from "next/link";
import { useSyncExternalStore } from "react";
import { routes } from "@/lib/routes";
import { Button, buttonClass } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { NameSample } from "./name-sample";
import { PlaceQuestion } from "./place-question";
import { readUploadQuestions, subscribeToUploadQuestions, type UploadQuestion } from "./upload-questions";
import { useFigures } from "./use-figures";

const NONE: readonly UploadQuestion[] = [];

/** What has to be decided before the first byte is sent. */
export function UploadQuestions() {
  const [question] = useSyncExternalStore(subscribeToUploadQuestions, readUploadQuestions, () => NONE);
  switch (question?.kind) {
    case undefined:
      return null;
    case "place":
      return <PlaceQuestion {...question} />;
    case "clash":
      return <ClashQuestion {...question} />;
    case "space":
      return <SpaceQuestion {...question} />;
  }
}

type ClashProps = Extract<UploadQuestion, { kind: "clash" }>;

function ClashQuestion({ names, totalCount, answer }: ClashProps) {
  const isOne = names.length === 1;
  return (
    <Dialog
      title={isOne ? "A file with this name is already there" : `${names.length} names are already taken`}
      onClose={() => answer(null)}
      actions={
        <>
          <Button tone="quiet" onClick={() => answer("skip")}>
            {isOne ? "Skip it" : "Skip these"}
          </Button>
          <Button onClick={() => answer("replace")}>Replace</Button>
          <Button tone="primary" onClick={() => answer("keep-both")}>
            Keep both
          </Button>
        </>
      }
    >
      <NameSample names={names} label="Names that are taken" />
      <p className="pt-3 text-muted">
        Keeping both gives the new {isOne ? "one" : "ones"} a number. What is replaced does not go to the
        trash.
        {totalCount > names.length ? " The other files are uploaded either way." : null}
      </p>
    </Dialog>
  );
}

type SpaceProps = Extract<UploadQuestion, { kind: "space" }>;

function SpaceQuestion({ neededBytes, availableBytes, fittingCount, totalCount, answer }: SpaceProps) {
  const formats = useFigures();
  const what = totalCount === 1 ? "This file needs" : `These ${formats.count(totalCount)} files need`;
  return (
    <Dialog
      title="There is not enough room on your disk"
      onClose={() => answer(null)}
      actions={
        <>
          <Link href={routes.trash()} className={buttonClass("quiet")} onClick={() => answer(null)}>
            Look in the trash
          </Link>
          {fittingCount > 0 ? (
            <Button onClick={() => answer("fitting")}>
              Upload the {formats.count(fittingCount)} that {fittingCount === 1 ? "fits" : "fit"}
            </Button>
          ) : null}
          <Button tone="primary" onClick={() => answer(null)}>
            Upload nothing
          </Button>
        </>
      }
    >
      <p>
        {what} {formats.bytes(neededBytes)}, and {formats.bytes(availableBytes)} are free at put.io. Nothing
        was sent.
      </p>
    </Dialog>
  );
}
