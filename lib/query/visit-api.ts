import type { PutioApi } from "../putio/api";
import { visitRoutes } from "../routes/visit-routes";

/** put.io as the visitor of a public link reaches it: the link's own address is all that is shown, and there is no session. */
export function visitApi(sealed: string): PutioApi {
  return {
    baseUrl: visitRoutes.apiBase(sealed),
    fetch: (input, init) => fetch(input, init),
  };
}
