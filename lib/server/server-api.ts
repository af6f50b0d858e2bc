import "server-only";
import type { Dispatcher } from "undici";
import { env } from "../env";
import type { PutioApi } from "../putio/api";
import { upstreamAgent } from "./upstream-agent";

/** Said to put.io with each request, so that its people can tell us apart. */
export const USER_AGENT = "Matinee (unofficial web dashboard)";

/** put.io's API itself, for this one token (contract, 1.4). */
export function serverApi(token: string): PutioApi {
  return apiWith({ authorization: `Token ${token}` });
}

/** For what is asked before anybody is signed in: device codes. */
export const anonymousApi: PutioApi = apiWith({});

function apiWith(credentials: Record<string, string>): PutioApi {
  return {
    baseUrl: `${env.PUTIO_API_URL}/v2`,
    fetch: (input, init) => {
      const request: RequestInit & { dispatcher: Dispatcher } = {
        ...init,
        dispatcher: upstreamAgent,
        headers: {
          ...Object.fromEntries(new Headers(init?.headers)),
          "user-agent": USER_AGENT,
          ...credentials,
        },
        // A redirect would carry the token to wherever it points; the JSON API has no reason for one.
        redirect: "manual",
        // Next would keep replies across users otherwise.
        cache: "no-store",
      };
      return fetch(input, request);
    },
  };
}
