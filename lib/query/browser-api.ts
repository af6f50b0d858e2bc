import type { PutioApi } from "../putio/api";
import { routes } from "../routes";

/** put.io as the browser reaches it: our own proxy, with the session cookie in place of a token. */
export const browserApi: PutioApi = {
  baseUrl: routes.putioProxyBase(),
  takesWritesByPost: true,
  // Bound at call time: `fetch` as a bare method of another object throws "Illegal invocation".
  fetch: (input, init) => fetch(input, init),
};
