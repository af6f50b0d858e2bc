import type { Viewpoint } from "./access";
import { ApiError } from "./http/api-error";
import { indexRenames, type SearchQuery } from "./state/search";

/** put.io's search index lags behind; so does this one, by so many seconds of the sandbox's clock. */
const INDEX_LAG_SECONDS = 3;
const MAX_QUERY_LENGTH = 255;

/** A search of all that the index knows by now. Throws 400 `SEARCH_TOO_LONG_QUERY`. */
export function currentSearch({ store, viewer }: Viewpoint, query: string): SearchQuery {
  if (query.length > MAX_QUERY_LENGTH) {
    throw new ApiError(400, "SEARCH_TOO_LONG_QUERY", { message: "The search query is too long." });
  }
  const indexedUntil = store.clock.now() - INDEX_LAG_SECONDS;
  indexRenames(store.database, indexedUntil);
  return { userId: viewer.id, query, indexedUntil, after: null, limit: null };
}
