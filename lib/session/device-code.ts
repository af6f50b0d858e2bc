import { queryOptions } from "@tanstack/react-query";
import type { PutioApi } from "../putio/api";
import { request } from "../putio/request";
import { object, type Parsed, text, word } from "../putio/schema";
import { routes } from "../routes";

const deviceCodeSchema = object({ code: text, linkUrl: text, expiresAt: text });
const stateSchema = object({ status: word("pending", "linked", "expired") });

export type DeviceCode = Parsed<typeof deviceCodeSchema>;

/** Our own server instead of put.io: the same client, so that failures come in the same words. */
const ownServer: PutioApi = { baseUrl: "", fetch: (input, init) => fetch(input, init) };

const POLL_EVERY_MS = 2500;

/** One code; another `attempt` is another code. Never asked for twice by itself: each answer replaces the last one's cookie. */
export function deviceCodeQuery(attempt: number) {
  return queryOptions({
    queryKey: ["session", "device-code", attempt],
    queryFn: ({ signal }) =>
      request(ownServer, {
        operation: "startDeviceCode",
        method: "POST",
        path: routes.deviceCode(),
        schema: deviceCodeSchema,
        signal,
      }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

/** Whether that code has been linked. Goes on in a hidden tab too: put.io's link page is likely to be in the visible one. */
export function deviceCodeStateQuery(code: string | undefined) {
  return queryOptions({
    queryKey: ["session", "device-code-state", code],
    queryFn: ({ signal }) =>
      request(ownServer, {
        operation: "pollDeviceCode",
        path: routes.deviceCode(),
        schema: stateSchema,
        signal,
      }),
    enabled: code !== undefined,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data && state.data.status !== "pending" ? false : POLL_EVERY_MS),
    refetchIntervalInBackground: true,
  });
}
