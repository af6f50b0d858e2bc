import "server-only";
import type { NextApiRequest } from "next";

/** What `assertSameOrigin` reads, of a request to one of the raw handlers. */
export function originHeaders(req: NextApiRequest): Headers {
  const named = ["origin", "host", "sec-fetch-site"].flatMap((name): [string, string][] => {
    const value = req.headers[name];
    return typeof value === "string" ? [[name, value]] : [];
  });
  return new Headers(named);
}
