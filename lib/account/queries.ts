import { queryOptions } from "@tanstack/react-query";
import { getAccount } from "../putio/account";
import type { PutioApi } from "../putio/api";

export const accountKeys = { all: ["account"] as const };

/** Name, disk and the settings that listing and playing follow. */
export function accountQuery(api: PutioApi) {
  return queryOptions({
    queryKey: accountKeys.all,
    queryFn: ({ signal }) => getAccount(api, { signal }),
  });
}
