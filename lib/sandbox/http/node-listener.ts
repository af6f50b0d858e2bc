import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** Answers one request; `clientIp` is the address of the other end of the socket. */
export type FetchHandler = (request: Request, from: { clientIp: string }) => Promise<Response>;

/**
 * A Node server around a fetch handler. Bodies are streamed both ways at the pace of the slower side, and a client that
 * goes away aborts the request's signal and ends whatever was being read for it.
 */
export function createListener(handler: FetchHandler): Server {
  const server = createServer((incoming, outgoing) => {
    respond(handler, incoming, outgoing).catch(() => outgoing.destroy());
  });
  // Longer than any client keeps an idle connection, or the two sides race to close it and a request is lost.
  server.keepAliveTimeout = 75_000;
  // An upload may take hours.
  server.requestTimeout = 0;
  return server;
}

/** Listens, and says on which port (which matters for port 0). Rejects with Node's error, such as `EADDRINUSE`. */
export function listen(server: Server, place: { host: string; port: number }): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(place.port, place.host, () => {
      server.off("error", reject);
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : place.port);
    });
  });
}

async function respond(
  handler: FetchHandler,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const gone = new AbortController();
  outgoing.once("close", () => gone.abort());
  const request = toRequest(incoming, gone.signal);
  if (request === null) {
    outgoing.writeHead(400).end();
    return;
  }
  const reply = await handler(request, { clientIp: incoming.socket.remoteAddress ?? "" });
  outgoing.writeHead(reply.status, headerList(reply.headers));
  if (reply.body === null) {
    outgoing.end();
    return;
  }
  // Fails when the client leaves early, and when the reply is cut on purpose; either way the socket is done with.
  await pipeline(Readable.fromWeb(reply.body as Parameters<typeof Readable.fromWeb>[0]), outgoing);
}

function toRequest(incoming: IncomingMessage, signal: AbortSignal): Request | null {
  const hasBody = incoming.method !== "GET" && incoming.method !== "HEAD";
  const host = incoming.headers.host ?? "localhost";
  try {
    return new Request(new URL(incoming.url ?? "/", `http://${host}`), {
      method: incoming.method ?? "GET",
      headers: headersOf(incoming),
      signal,
      body: hasBody ? (Readable.toWeb(incoming) as ReadableStream<Uint8Array>) : null,
      ...(hasBody ? { duplex: "half" } : {}),
    });
  } catch {
    // A method such as TRACE, or a Host header that is no host.
    return null;
  }
}

function headersOf(incoming: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(incoming.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  return headers;
}

function headerList(headers: Headers): [string, string][] {
  return [...headers].filter(([name]) => name !== "connection" && name !== "transfer-encoding");
}
