import "server-only";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

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

/** The address of a server that is ready. */
export async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Closes a server, whoever is still connected. */
export async function end(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
