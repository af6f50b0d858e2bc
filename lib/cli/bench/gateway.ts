import {
  Agent,
  createServer,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo, Socket } from "node:net";

/** What stands between browsers and the instances of the app: each request goes to the next of them. */
export class Gateway {
  readonly #server: Server;
  readonly #agent = new Agent({ keepAlive: true });
  readonly #sockets = new Set<Socket>();
  readonly #pieces = new Map<number, number>();
  #ports: readonly number[] = [];
  #turn = 0;
  #isCut = false;
  #pieceBytes = 0;
  #awaited: { bytes: number; reach: () => void } | null = null;

  private constructor() {
    this.#server = createServer((incoming, outgoing) => this.#pass(incoming, outgoing));
    this.#server.requestTimeout = 0;
    this.#server.on("connection", (socket) => {
      if (this.#isCut) return socket.destroy();
      this.#sockets.add(socket);
      socket.once("close", () => this.#sockets.delete(socket));
    });
  }

  static async open(port: number): Promise<Gateway> {
    const gateway = new Gateway();
    await new Promise<void>((resolve) => gateway.#server.listen(port, "127.0.0.1", resolve));
    return gateway;
  }

  get url(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The bytes of uploads that browsers have handed over so far, also those that were lost behind it. */
  get pieceBytes(): number {
    return this.#pieceBytes;
  }

  /** Until browsers have handed over so much. */
  untilPieceBytes(bytes: number): Promise<void> {
    return new Promise((reach) => {
      this.#awaited = { bytes, reach };
    });
  }

  /** How many pieces of uploads each instance was given, by its port. */
  get piecesByPort(): ReadonlyMap<number, number> {
    return this.#pieces;
  }

  leadTo(ports: readonly number[]) {
    this.#ports = ports;
    this.#pieceBytes = 0;
    this.#pieces.clear();
  }

  /** Breaks every connection and takes no other one, as a network that is gone does. */
  cut() {
    this.#isCut = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  mend() {
    this.#isCut = false;
  }

  async close(): Promise<void> {
    this.cut();
    this.#agent.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #pass(incoming: IncomingMessage, outgoing: ServerResponse) {
    const port = this.#nextPort();
    const { method = "GET", url = "/", headers } = incoming;
    const isPiece = method === "PATCH";
    const passed = request({ agent: this.#agent, host: "127.0.0.1", port, method, path: url, headers });
    if (isPiece) this.#pieces.set(port, (this.#pieces.get(port) ?? 0) + 1);
    if (isPiece) incoming.on("data", (chunk: Buffer) => this.#count(chunk));
    passed.on("response", (reply) => {
      outgoing.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.on("error", () => outgoing.destroy()).pipe(outgoing);
    });
    // An instance that is gone says nothing at all, and neither does this.
    passed.on("error", () => incoming.socket.destroy());
    outgoing.on("close", () => passed.destroy());
    incoming.pipe(passed);
  }

  #count(chunk: Buffer) {
    this.#pieceBytes += chunk.byteLength;
    if (this.#awaited && this.#pieceBytes >= this.#awaited.bytes) this.#awaited.reach();
  }

  #nextPort(): number {
    const port = this.#ports[this.#turn % this.#ports.length] ?? 0;
    this.#turn += 1;
    return port;
  }
}
