"use client";

import { ChevronRight, Ellipsis } from "lucide-react";
import { collapseTrail } from "@/lib/files/trail";
import { visibleName } from "@/lib/files/visible-name";
import type { Breadcrumb } from "@/lib/putio/file";
import { IconButton } from "../ui/icon-button";
import { LazyMenu } from "../ui/lazy-menu";
import { Skeleton } from "../ui/skeleton";
import { FolderLink } from "./folder-link";

type BreadcrumbsProps = {
  trail: Breadcrumb[];
  /** What the folder is called is still on its way. */
  isNamePending: boolean;
};

/**
 * The way to a folder. A long one collapses in its middle, on a phone all but its end; that is where one is, the page's
 * heading, and never collapses.
 */
export function Breadcrumbs({ trail, isNamePending }: BreadcrumbsProps) {
  const { first, hidden, last } = collapseTrail(trail);
  const here = last.at(-1);
  const above = [...(first ? [first] : []), ...hidden, ...last.slice(0, -1)];
  return (
    <nav aria-label="Breadcrumbs" className="min-w-0">
      <ol className="-ml-1.5 flex min-w-0 items-center">
        {above.length > 0 ? <CollapsedSteps steps={above} className="md:hidden" /> : null}
        {first ? <Step crumb={first} /> : null}
        {hidden.length > 0 ? <CollapsedSteps steps={hidden} className="max-md:hidden" /> : null}
        {last.slice(0, -1).map((crumb) => (
          <Step key={crumb.id} crumb={crumb} />
        ))}
        <li className="min-w-16 shrink-0 basis-auto md:max-w-[60%] max-md:flex-1 max-md:shrink">
          {here && !isNamePending ? (
            <h1 className="truncate px-1.5 text-base font-medium max-md:font-semibold">
              <bdi dir="auto">{visibleName(here.name)}</bdi>
            </h1>
          ) : (
            <Skeleton className="mx-1.5 h-4 w-40" />
          )}
        </li>
      </ol>
    </nav>
  );
}

function Step({ crumb }: { crumb: Breadcrumb }) {
  return (
    <li className="flex min-w-0 items-center max-md:hidden">
      <FolderLink
        folderId={crumb.id}
        className="min-w-6 truncate rounded-control px-1.5 py-1 text-base text-muted transition-colors hover:bg-hover hover:text-text"
      >
        <bdi dir="auto">{visibleName(crumb.name)}</bdi>
      </FolderLink>
      <Separator />
    </li>
  );
}

const loadSteps = async () => (await import("./trail-menu-entries")).TrailMenuEntries;

function CollapsedSteps({ steps, className }: { steps: Breadcrumb[]; className: string }) {
  return (
    <li className={`flex shrink-0 items-center ${className}`}>
      <LazyMenu
        label="Folders above"
        trigger={(props) => <IconButton label="Folders above" icon={<Ellipsis />} {...props} />}
        load={loadSteps}
        entries={{ steps }}
      />
      <Separator />
    </li>
  );
}

function Separator() {
  return <ChevronRight className="mx-0.5 size-4 shrink-0 text-faint" aria-hidden="true" />;
}
