import "server-only";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { NextApiRequest, NextApiResponse } from "next";

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server whose answers a test decides, and what it was asked. */
export type Upstream = { origin: string; asked: IncomingMessage[]; answer: Answer; close(): Promise<void> };

/** Stands in for put.io's API or for one of its storage hosts: every test says itself how it behaves. */
export async function startUpstream(): Promise<Upstream> {
  const server = createServer((request, response) => {
    upstream.asked.push(request);
    upstream.answer(request, response);
  });
  const upstream: Upstream = {
    origin: await listen(server),
    asked: [],
    answer: (_, response) => response.writeHead(404).end(),
    close: () => end(server),
  };
  return upstream;
}

/** Our own media handler behind a socket, with what Next would have added to the request. */
export async function startMediaServer(
  handle: (req: NextApiRequest, res: NextApiResponse) => Promise<void>,
): Promise<{ origin: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const [, , , fileId = "", ...asset] = new URL(request.url ?? "", "http://x").pathname.split("/");
    const query = { fileId: decodeURIComponent(fileId), asset: asset.map(decodeURIComponent) };
    const cookies = Object.fromEntries(
      (request.headers.cookie ?? "").split("; ").map((pair) => [pair.split("=")[0], pair.split("=")[1]]),
    );
    void handle(
      Object.assign(request, { query, cookies }) as unknown as NextApiRequest,
      response as unknown as NextApiResponse,
    );
  });
  return { origin: await listen(server), close: () => end(server) };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function end(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
