"use client";

import { describeAccountError } from "@/lib/errors/account-messages";
import { describeScope, type OwnAppFeature } from "@/lib/errors/scope-messages";
import { PutioError } from "@/lib/putio/errors";
import { Button } from "../ui/button";

type PartFailureProps = {
  error: unknown;
  /** What put.io may keep for its own apps. */
  feature?: OwnAppFeature;
  onRetry: () => void;
};

/** A part of the page that could not be read, in the place of that part: the rest goes on. */
export function PartFailure({ error, feature, onRetry }: PartFailureProps) {
  if (feature && isWithheld(error)) return <Withheld {...describeScope(feature)} />;
  const { title, hint, canRetry } = describeAccountError(error);
  return (
    <div role="alert" className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p className="min-w-0 flex-1 basis-56">
        {title}. <span className="text-muted">{hint}</span>
      </p>
      {canRetry ? <Button onClick={onRetry}>Try again</Button> : null}
    </div>
  );
}

function Withheld({ title, hint }: { title: string; hint: string }) {
  return (
    <p>
      {title}. <span className="text-muted">{hint}</span>
    </p>
  );
}

/** put.io keeps this for its own apps, and trying again changes nothing. */
export function isWithheld(error: unknown): boolean {
  return error instanceof PutioError && error.code === "scope";
}
