import type { Sandbox } from "../create-sandbox";
import type { TokenRecord, TokenScope, UserRecord } from "../state/entities";
import type { Input } from "./input";

/** Who asks: the token, its user, and the address that bound media URLs are tied to. */
export type Caller = { token: TokenRecord; user: UserRecord };

export type RouteContext = {
  sandbox: Sandbox;
  request: Request;
  url: URL;
  /** Values of the `:name` parts of the route's path, decoded. */
  params: Record<string, string>;
  /** Query, form, JSON and multipart fields as one set of parameters, as put.io reads them. */
  input: Input;
  /** The remote address; `127.0.0.1` where there is no socket (unit tests). */
  clientIp: string;
};

export type PublicRoute = {
  method: "GET" | "POST" | "PUT" | "DELETE" | "PATCH" | "HEAD";
  /** `/v2/files/:id/hls/media.m3u8`; a last part `:name*` takes the rest of the path. */
  path: string;
  access: "public";
  /** `stream`: the handler reads the body itself (uploads); `input` then holds the query alone. */
  body?: "stream";
  handle(context: RouteContext): Response | Promise<Response>;
};

export type TokenRoute = Omit<PublicRoute, "access" | "handle"> & {
  /** The token scopes that may ask; others get 401 `invalid_scope`. */
  access: readonly TokenScope[];
  handle(context: RouteContext & { caller: Caller }): Response | Promise<Response>;
};

export type Route = PublicRoute | TokenRoute;
