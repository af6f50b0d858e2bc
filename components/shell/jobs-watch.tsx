"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useOpenShellDialog } from "./shell-dialogs";
import { watchJobs } from "./watch-jobs";

/** Follows what put.io works on for as long as the dashboard is open. */
export function JobsWatch() {
  const client = useQueryClient();
  const router = useRouter();
  const openDialog = useOpenShellDialog();
  useEffect(
    () => watchJobs({ client, open: router.push, showJobs: () => openDialog("jobs") }),
    [client, router, openDialog],
  );
  return null;
}
