import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { DetailsHost } from "@/components/files/details-host";
import { FileActsProvider } from "@/components/files/file-acts";
import { OperationHost } from "@/components/files/operation-host";
import { TransferHost } from "@/components/files/transfer-host";
import { SessionGuard } from "@/components/session/session-guard";
import { BottomBar } from "@/components/shell/bottom-bar";
import { JobsHost, JobsPlace } from "@/components/shell/jobs-host";
import { PHONE_JOBS, SIDEBAR_JOBS } from "@/components/shell/jobs-places";
import { ShellDialogs } from "@/components/shell/shell-dialogs";
import { Sidebar } from "@/components/shell/sidebar";
import { SidebarAccount } from "@/components/shell/sidebar-account";
import { CONTENT_ID, SkipLink } from "@/components/shell/skip-link";
import { TopFolders } from "@/components/shell/top-folders";
import { accountQuery } from "@/lib/account/queries";
import { topFoldersQuery } from "@/lib/files/top-folders";
import { makeQueryClient } from "@/lib/query/make-query-client";
import { readLocale } from "@/lib/server/read-locale";
import { getSession, type Session } from "@/lib/server/session";
import {
  DETAILS_COOKIE,
  parseDetailsOpen,
  parseSidebarCollapsed,
  SIDEBAR_COOKIE,
} from "@/lib/session/appearance";
import { Providers } from "../providers";

type DashLayoutProps = { children: ReactNode };

/**
 * It guards nothing: a layout does not run again when one page leads to another, so every page asks for its session itself
 * (`requireSession`). Without one there is no shell either, and the page's redirect is all that is sent.
 */
export default async function DashLayout({ children }: DashLayoutProps) {
  const session = await getSession();
  const locale = await readLocale();
  return (
    <Providers locale={locale}>{session ? <Shell session={session}>{children}</Shell> : children}</Providers>
  );
}

async function Shell({ session, children }: { session: Session; children: ReactNode }) {
  const jar = await cookies();
  const isCollapsed = parseSidebarCollapsed(jar.get(SIDEBAR_COOKIE)?.value);
  const hasDetails = parseDetailsOpen(jar.get(DETAILS_COOKIE)?.value);
  const queryClient = makeQueryClient();
  // Started and not awaited: the page is sent at once, and the answers follow in the same response.
  void queryClient.prefetchQuery(accountQuery(session.api));
  void queryClient.prefetchQuery(topFoldersQuery(session.api));
  const { user } = session;
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <FileActsProvider>
        <ShellDialogs>
          <SkipLink />
          <div className="flex min-h-dvh safe-x">
            <Sidebar
              isInitiallyCollapsed={isCollapsed}
              folders={<TopFolders />}
              account={
                <>
                  <JobsPlace className={SIDEBAR_JOBS} />
                  <SidebarAccount user={user} />
                </>
              }
            />
            <main
              id={CONTENT_ID}
              tabIndex={-1}
              className="flex min-w-0 flex-1 flex-col pr-(--details) outline-none max-md:pb-[calc(3.5rem+env(safe-area-inset-bottom))]"
            >
              {children}
            </main>
          </div>
          <DetailsHost isInitiallyOpen={hasDetails} />
          <TransferHost />
          <BottomBar name={user.name} />
          <SessionGuard />
          <OperationHost />
          <JobsHost />
          <JobsPlace className={PHONE_JOBS} isBrief />
        </ShellDialogs>
      </FileActsProvider>
    </HydrationBoundary>
  );
}
