"use client";

import Link from "next/link";
import { AppError } from "@/lib/errors/app-error";
import { routes } from "@/lib/routes";
import { TopBar } from "../shell/top-bar";
import { buttonClass } from "../ui/button";
import { ErrorPanel } from "../ui/error-panel";

/** In the browser, and not from the server: on the way from there an error loses what kind it is. */
export function FileGone() {
  return (
    <>
      <TopBar>
        <h1 className="text-base font-medium">Nothing to watch here</h1>
      </TopBar>
      <ErrorPanel
        error={new AppError("not-found", "")}
        actions={
          <Link href={routes.folder(0)} className={buttonClass("plain")}>
            All files
          </Link>
        }
      />
    </>
  );
}
