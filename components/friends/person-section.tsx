"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import { type ReactNode, useId } from "react";
import { describeError } from "@/lib/errors/messages";
import { Button } from "../ui/button";

type PersonSectionProps = {
  title: string;
  /** Of the people in it, said beside the title. */
  count?: string | undefined;
  /** At the right of the title. */
  aside?: ReactNode;
  /** The list's own; what could not be read or refreshed is said here. */
  query: Pick<UseQueryResult, "isError" | "error" | "isFetching" | "refetch">;
  className?: string;
  children: ReactNode;
};

/** A list of people under its title. */
export function PersonSection(props: PersonSectionProps) {
  const { title, count, aside, query, className = "", children } = props;
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className={className}>
      <div className="flex min-h-9 items-center justify-between gap-3 px-4 md:px-3">
        <h2 id={titleId} className="text-xs font-medium text-muted">
          {title}
          {count === undefined ? null : <span className="ml-1.5 font-normal">{count}</span>}
        </h2>
        {aside}
      </div>
      {children}
      {query.isError ? <Trouble query={query} /> : null}
    </section>
  );
}

function Trouble({ query }: Pick<PersonSectionProps, "query">) {
  const { title, hint } = describeError(query.error);
  return (
    <div role="alert" className="flex items-center gap-3 px-4 py-2 md:px-3">
      <p className="min-w-0 flex-1">
        This list could not be read.{" "}
        <span className="text-muted">
          {title}. {hint}
        </span>
      </p>
      <Button disabled={query.isFetching} onClick={() => void query.refetch()}>
        Try again
      </Button>
    </div>
  );
}
