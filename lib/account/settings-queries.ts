import { queryOptions } from "@tanstack/react-query";
import { listSubtitleLanguages } from "../putio/account";
import type { PutioApi } from "../putio/api";
import { listTunnelRoutes } from "../putio/plan";
import { getSettings } from "../putio/settings";

/** Not under the account's own key: that is read again after every act on files, and none of this changes with it. */
export const settingsKeys = {
  all: ["settings"] as const,
  subtitleLanguages: ["settings-choices", "subtitle-languages"] as const,
  tunnelRoutes: ["settings-choices", "tunnel-routes"] as const,
};

/** Every setting of the account. */
export function settingsQuery(api: PutioApi) {
  return queryOptions({
    queryKey: settingsKeys.all,
    queryFn: ({ signal }) => getSettings(api, { signal }),
  });
}

/** What subtitles may be asked for in; it changes with put.io's own releases at most. */
export function subtitleLanguagesQuery(api: PutioApi) {
  return queryOptions({
    queryKey: settingsKeys.subtitleLanguages,
    queryFn: ({ signal }) => listSubtitleLanguages(api, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The ways that put.io's bytes can take; told to put.io's own apps only. */
export function tunnelRoutesQuery(api: PutioApi) {
  return queryOptions({
    queryKey: settingsKeys.tunnelRoutes,
    queryFn: ({ signal }) => listTunnelRoutes(api, { signal }),
  });
}
