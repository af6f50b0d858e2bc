import { once } from "node:events";
import { type ClientRequest, type IncomingMessage, request, type Server } from "node:http";
import { afterEach, describe, expect, test } from "vitest";
import { createListener, type FetchHandler, listen } from "./node-listener";

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function start(handler: FetchHandler): Promise<number> {
  const server = createListener(handler);
  servers.push(server);
  return listen(server, { host: "127.0.0.1", port: 0 });
}

function send(port: number, options: { method?: string; path?: string } = {}): ClientRequest {
  const { method = "GET", path = "/" } = options;
  return request({ host: "127.0.0.1", port, method, path, agent: false });
}

async function firstReply(call: ClientRequest): Promise<IncomingMessage> {
  const [reply] = await once(call, "response");
  return reply;
}

describe("createListener", () => {
  test("passes method, address, headers, body and the other end's address on", async () => {
    const port = await start(async (asked, from) => {
      const body = { method: asked.method, url: asked.url, text: await asked.text(), from: from.clientIp };
      return Response.json(body, { status: 201, headers: { "x-made-by": "test" } });
    });
    const reply = await fetch(`http://127.0.0.1:${port}/a%20b?c=d`, { method: "PUT", body: "hello" });
    expect([reply.status, reply.headers.get("x-made-by")]).toEqual([201, "test"]);
    expect(await reply.json()).toEqual({
      method: "PUT",
      url: `http://127.0.0.1:${port}/a%20b?c=d`,
      text: "hello",
      from: "127.0.0.1",
    });
  });

  test("keeps the length of what HEAD asks about", async () => {
    const port = await start(async () => new Response(null, { headers: { "content-length": "12345" } }));
    const reply = await fetch(`http://127.0.0.1:${port}/`, { method: "HEAD" });
    expect(reply.headers.get("content-length")).toBe("12345");
  });

  test("reads no further ahead than the client does", async () => {
    let pulledBytes = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulledBytes += 1024 * 1024;
        controller.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    const port = await start(async () => new Response(endless));
    const call = send(port).end();
    const reply = await firstReply(call);
    // The client takes one chunk and then stops. What the kernel holds is bounded, so the source must come to rest.
    await once(reply, "readable");
    let seen = -1;
    await expect
      .poll(
        () => {
          const isAtRest = seen === pulledBytes;
          seen = pulledBytes;
          return isAtRest;
        },
        { interval: 250, timeout: 10_000 },
      )
      .toBe(true);
    expect(pulledBytes).toBeLessThan(64 * 1024 * 1024);
    call.destroy();
  });

  test("ends the source and aborts the request when the client goes away", async () => {
    let isCancelled = false;
    let signal: AbortSignal | undefined;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(64 * 1024)),
      cancel() {
        isCancelled = true;
      },
    });
    const port = await start(async (asked) => {
      signal = asked.signal;
      return new Response(endless);
    });
    const call = send(port).end();
    await firstReply(call);
    call.destroy();
    await expect.poll(() => [isCancelled, signal?.aborted]).toEqual([true, true]);
  });

  test("breaks the connection when a source fails in the middle", async () => {
    const failing = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new Uint8Array(10));
      },
      pull: (controller) => controller.error(new Error("cut")),
    });
    const port = await start(async () => new Response(failing, { headers: { "content-length": "100" } }));
    const reply = await fetch(`http://127.0.0.1:${port}/`).then(
      (response) => response.text(),
      () => "broken",
    );
    expect(reply).toBe("broken");
  });

  test("says which port is taken", async () => {
    const port = await start(async () => new Response());
    await expect(
      listen(
        createListener(async () => new Response()),
        { host: "127.0.0.1", port },
      ),
    ).rejects.toMatchObject({ code: "EADDRINUSE" });
  });

  test("answers 400 to a method that no request can have", async () => {
    const port = await start(async () => new Response());
    const reply = await firstReply(send(port, { method: "TRACE" }).end());
    expect(reply.statusCode).toBe(400);
  });
});
