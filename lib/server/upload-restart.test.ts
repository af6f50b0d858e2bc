import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { request } from "node:http";
import path from "node:path";
import { crc32 } from "node:zlib";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { createSandbox, type Sandbox } from "../sandbox/create-sandbox";
import { createListener } from "../sandbox/http/node-listener";
import { createTestUser, type TestUser } from "../sandbox/test-client";
import { sessionCookie } from "./testing/session-cookie";
import { env as testEnv } from "./testing/test-env";
import { end, listen } from "./testing/upstream";

const PIECE_BYTES = 1_000_000;
const PROGRAM = path.join(import.meta.dirname, "testing/upload-server.ts");
const NEITHER_SIDE = new URL("testing/neither-side.mjs", import.meta.url).href;
/** A program starts in two seconds, and in many more on a machine that is busy. */
const STARTS_WITHIN_MS = 45_000;

const sandbox: Sandbox = createSandbox();
const putio = createListener((asked, from) => sandbox.fetch(asked, from));
const instances = new Map<number, ChildProcess>();
let putioUrl: string;
let user: TestUser;
let headers: Record<string, string>;
let ports: number[];

beforeAll(async () => {
  putioUrl = await listen(putio);
  user = await createTestUser(sandbox);
  const cookie = `next-auth.session-token=${await sessionCookie(user)}`;
  headers = { cookie, "sec-fetch-site": "same-origin" };
  ports = await findPorts(2);
  await Promise.all(ports.map(start));
}, STARTS_WITHIN_MS);

afterAll(async () => {
  for (const instance of instances.values()) instance.kill("SIGKILL");
  await end(putio);
  await sandbox.close();
});

it(
  "a server that is killed in the midst of a piece and started again goes on where put.io is",
  async () => {
    const [port = 0] = ports;
    const bytes = Buffer.alloc(3 * PIECE_BYTES, "some of many bytes ");
    const address = await begin(port, bytes.length);
    await send(port, { address, bytes, at: 0 });
    const broken = breakOff(port, { address, bytes: bytes.subarray(PIECE_BYTES, PIECE_BYTES * 1.5) });
    await vi.waitFor(async () => expect(await receivedBytes()).toBeGreaterThan(PIECE_BYTES));
    await kill(port);
    await broken;
    await start(port);
    const at = await offset(port, address);
    expect(at).toBeGreaterThan(PIECE_BYTES);
    expect(at).toBeLessThanOrEqual(PIECE_BYTES * 1.5);
    expect(await sendRest(() => port, { address, bytes, at })).toBe(checksumOf(bytes));
  },
  STARTS_WITHIN_MS,
);

it("two servers take the pieces of one upload in turns", async () => {
  const bytes = Buffer.alloc(4 * PIECE_BYTES, "other bytes ");
  const address = await begin(ports[1] ?? 0, bytes.length);
  let turn = 0;
  const checksum = await sendRest(
    () => {
      turn += 1;
      return ports[turn % 2] ?? 0;
    },
    { address, bytes, at: 0 },
  );
  expect([turn, checksum]).toEqual([4, checksumOf(bytes)]);
});

async function start(port: number): Promise<void> {
  const addresses = { PUTIO_API_URL: putioUrl, PUTIO_UPLOAD_URL: putioUrl, PUTIO_WEB_URL: putioUrl };
  const args = ["--import", NEITHER_SIDE, "--import", "tsx", PROGRAM, String(port)];
  const environment = { ...process.env, ...testEnv, ...addresses };
  const instance = spawn(process.execPath, args, { stdio: "inherit", env: environment });
  instances.set(port, instance);
  // Nobody asks it anything before: any answer is a sign of life.
  await vi.waitFor(() => fetch(`http://127.0.0.1:${port}/`), { timeout: STARTS_WITHIN_MS, interval: 100 });
}

async function kill(port: number): Promise<void> {
  const instance = instances.get(port);
  if (!instance) return;
  const gone = once(instance, "exit");
  instance.kill("SIGKILL");
  await gone;
}

async function findPorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createListener(async () => new Response(null)));
  const found = await Promise.all(servers.map(listen));
  await Promise.all(servers.map(end));
  return found.map((origin) => Number(new URL(origin).port));
}

async function begin(port: number, sizeBytes: number): Promise<string> {
  const metadata = `name ${Buffer.from("Large.bin").toString("base64")},parent_id MA==`;
  const wish = { "upload-length": String(sizeBytes), "upload-metadata": metadata };
  const init = { method: "POST", headers: { ...headers, ...wish } };
  return (await fetch(`http://127.0.0.1:${port}/api/upload`, init)).headers.get("location") ?? "";
}

type Piece = { address: string; bytes: Buffer; at: number };

function send(port: number, { address, bytes, at }: Piece): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}${address}`, {
    method: "PATCH",
    headers: pieceHeaders(at),
    body: new Uint8Array(bytes.subarray(at, at + PIECE_BYTES)),
  });
}

const pieceHeaders = (at: number) => ({
  ...headers,
  "upload-offset": String(at),
  "content-type": "application/offset+octet-stream",
});

/** Answers put.io's checksum of the whole. */
async function sendRest(portOfTurn: () => number, piece: Piece): Promise<string | null> {
  let reply: Response | null = null;
  for (let at = piece.at; at < piece.bytes.length; at += PIECE_BYTES) {
    reply = await send(portOfTurn(), { ...piece, at });
    expect(reply.status).toBe(204);
  }
  return reply?.headers.get("putio-file-crc32") ?? null;
}

/** Promises a whole piece, and ends with the server. */
async function breakOff(port: number, { address, bytes }: Omit<Piece, "at">): Promise<void> {
  const length = { "content-length": String(PIECE_BYTES) };
  const url = `http://127.0.0.1:${port}${address}`;
  const sending = request(url, { method: "PATCH", headers: { ...pieceHeaders(PIECE_BYTES), ...length } });
  const broken = once(sending, "error");
  sending.write(bytes);
  await broken;
}

async function offset(port: number, address: string): Promise<number> {
  const reply = await fetch(`http://127.0.0.1:${port}${address}`, { method: "HEAD", headers });
  return Number(reply.headers.get("upload-offset"));
}

/** What has reached put.io's disk, also of the piece that is on its way. */
async function receivedBytes(): Promise<number> {
  const { readdir, stat } = await import("node:fs/promises");
  const folder = sandbox.blobFiles.directory("uploads");
  const files = await Promise.all((await readdir(folder)).map((name) => stat(path.join(folder, name))));
  return Math.max(0, ...files.map(({ size }) => size));
}

const checksumOf = (bytes: Buffer) => crc32(bytes).toString(16).padStart(8, "0");
