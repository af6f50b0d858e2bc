/**
 * How a call reaches put.io. The server passes a transport that adds the token, the browser one that points at
 * `/api/putio`; nothing in lib/putio can tell them apart, which is why the same functions serve both.
 */
export type PutioApi = {
  /** Without a trailing slash; paths of put.io's API (`/files/list`) are appended. Includes `/v2` on the server. */
  baseUrl: string;
  fetch: typeof fetch;
  /** Our own proxy takes no write by GET, which a prefetch or a picture could fire; put.io has a few, and knows no other way. */
  takesWritesByPost?: true;
};
