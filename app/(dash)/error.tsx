"use client";

import Link from "next/link";
import { TopBar } from "@/components/shell/top-bar";
import { buttonClass } from "@/components/ui/button";
import { ErrorPanel } from "@/components/ui/error-panel";
import { routes } from "@/lib/routes";

/** What no page of the dashboard caught. The shell stays, so there is always a way on. */
export default function DashError({ error, retry }: { error: Error; retry: () => void }) {
  return (
    <>
      <TopBar>
        <h1 className="text-base font-medium">Something is in the way</h1>
      </TopBar>
      <ErrorPanel
        error={error}
        onRetry={retry}
        actions={
          <Link href={routes.folder(0)} className={buttonClass("plain")}>
            All files
          </Link>
        }
      />
    </>
  );
}
