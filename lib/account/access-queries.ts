import { queryOptions } from "@tanstack/react-query";
import { listApps, listSessions } from "../putio/access";
import type { PutioApi } from "../putio/api";
import { listAppPasswords } from "../putio/app-passwords";
import { getPlan } from "../putio/plan";

export const accessKeys = {
  all: ["access"] as const,
  plan: () => [...accessKeys.all, "plan"] as const,
  apps: () => [...accessKeys.all, "apps"] as const,
  sessions: () => [...accessKeys.all, "sessions"] as const,
  appPasswords: () => [...accessKeys.all, "app-passwords"] as const,
};

/** What is paid for, and until when. */
export function planQuery(api: PutioApi) {
  return queryOptions({
    queryKey: accessKeys.plan(),
    queryFn: ({ signal }) => getPlan(api, { signal }),
  });
}

/** The apps that may use the account. */
export function appsQuery(api: PutioApi) {
  return queryOptions({
    queryKey: accessKeys.apps(),
    queryFn: ({ signal }) => listApps(api, { signal }),
  });
}

/** Where the account is signed in. */
export function sessionsQuery(api: PutioApi) {
  return queryOptions({
    queryKey: accessKeys.sessions(),
    queryFn: ({ signal }) => listSessions(api, { signal }),
  });
}

/** The passwords for programs that know no other way, never the passwords themselves. */
export function appPasswordsQuery(api: PutioApi) {
  return queryOptions({
    queryKey: accessKeys.appPasswords(),
    queryFn: ({ signal }) => listAppPasswords(api, { signal }),
  });
}
