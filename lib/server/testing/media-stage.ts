import "server-only";
import { createServer } from "node:http";
import type { NextApiRequest, NextApiResponse } from "next";
import { vi } from "vitest";
import { sessionCookie } from "./session-cookie";
import { env as testEnv } from "./test-env";
import { type Answer, end, listen, startUpstream, type Upstream } from "./upstream";

export const TOKEN = "sbxtok_ofTheSession";

/** Our media handler between a signed-in browser and two servers of put.io, with a third that nobody allowed. */
export type MediaStage = {
  api: Upstream;
  storage: Upstream;
  stranger: Upstream;
  origin: string;
  cookie: string;
  /** `path` is what follows `/api/media`. */
  get(path: string, init?: { method?: string; headers?: Record<string, string> }): Promise<Response>;
  /** Forgets what was asked. */
  reset(): void;
  close(): Promise<void>;
};

/** Call `close` after the tests. */
export async function startMediaStage(): Promise<MediaStage> {
  const [api, storage, stranger] = await Promise.all([startUpstream(), startUpstream(), startUpstream()]);
  // By another name of this machine, which is not among the allowed hosts.
  stranger.origin = stranger.origin.replace("127.0.0.1", "localhost");
  const addresses = { PUTIO_API_URL: api.origin, PUTIO_UPLOAD_URL: api.origin, PUTIO_MEDIA_HOSTS: "" };
  vi.doMock("../../env", () => ({ env: { ...testEnv, ...addresses } }));
  const matinee = await startMediaServer({
    file: (await import("../media-handler")).handleMedia,
    zip: (await import("../media-zip")).handleZip,
    link: (await import("../media-link")).handleLink,
    visit: (await import("../media-visit")).handleVisit,
  });
  const cookie = `next-auth.session-token=${await sessionCookie({ token: TOKEN })}`;
  const upstreams = [api, storage, stranger];
  return {
    ...{ api, storage, stranger, cookie, origin: matinee.origin },
    get: (path, { method = "GET", headers = {} } = {}) =>
      fetch(`${matinee.origin}/api/media${path}`, {
        method,
        headers: { cookie, ...headers },
        redirect: "manual",
      }),
    reset() {
      for (const upstream of upstreams) upstream.asked = [];
    },
    async close() {
      await Promise.all([...upstreams, matinee].map((server) => server.close()));
    },
  };
}

type Handle = (req: NextApiRequest, res: NextApiResponse) => Promise<void>;

/** The handlers behind a socket, with what Next would have added to the request. */
async function startMediaServer(
  handles: Record<"file" | "zip" | "link" | "visit", Handle>,
): Promise<{ origin: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "", "http://x");
    const [, , , first = "", ...rest] = url.pathname.split("/").map(decodeURIComponent);
    const kind = first === "zip" || first === "link" || first === "visit" ? first : "file";
    const params = {
      file: { fileId: first, asset: rest },
      zip: { zipId: rest[0] },
      link: { link: rest },
      visit: { visit: rest },
    };
    const query = { ...Object.fromEntries(url.searchParams), ...params[kind] };
    const cookies = Object.fromEntries(
      (request.headers.cookie ?? "").split("; ").map((pair) => [pair.split("=")[0], pair.split("=")[1]]),
    );
    void handles[kind](
      Object.assign(request, { query, cookies }) as unknown as NextApiRequest,
      response as unknown as NextApiResponse,
    );
  });
  return { origin: await listen(server), close: () => end(server) };
}

/** Sends the browser, or us, on. */
export const redirectTo =
  (location: string): Answer =>
  (_, response) => {
    response.writeHead(302, { location }).end("elsewhere");
  };

/** Ten bytes, served as a good storage host would. */
export const file: Answer = (request, response) => {
  const bytes = Buffer.from("0123456789");
  const headers = { "content-type": "video/mp4", "accept-ranges": "bytes", etag: '"e"' };
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "");
  if (request.headers["if-none-match"] === '"e"') response.writeHead(304, { etag: '"e"' }).end();
  else if (range && Number(range[1]) >= bytes.length) {
    response
      .writeHead(416, { "content-range": "bytes */10", "content-type": "text/html" })
      .end("<h1>no</h1>");
  } else if (range && request.headers["if-range"] !== '"old"') {
    const part = bytes.subarray(Number(range[1]), range[2] ? Number(range[2]) + 1 : undefined);
    const contentRange = `bytes ${range[1]}-${Number(range[1]) + part.length - 1}/10`;
    response
      .writeHead(206, { ...headers, "content-length": part.length, "content-range": contentRange })
      .end(part);
  } else
    response
      .writeHead(200, { ...headers, "content-length": bytes.length })
      .end(request.method === "HEAD" ? "" : bytes);
};
