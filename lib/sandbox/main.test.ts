import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { afterEach, describe, expect, test } from "vitest";

const main = path.join(import.meta.dirname, "main.ts");
const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

function run(...flags: string[]): ChildProcess {
  const child = spawn(process.execPath, ["--import", "tsx", main, ...flags], { stdio: "pipe" });
  children.push(child);
  return child;
}

async function textOf(stream: NodeJS.ReadableStream | null): Promise<string> {
  const chunks: string[] = [];
  for await (const chunk of stream ?? []) chunks.push(String(chunk));
  return chunks.join("");
}

/** The address that it prints first. */
async function addressOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error("The sandbox has no output.");
  const [line] = await once(createInterface({ input: child.stdout }), "line");
  return /http:\/\/\S+/.exec(String(line))?.[0] ?? "";
}

async function exitOf(child: ChildProcess): Promise<unknown> {
  const [code] = await once(child, "exit");
  return code;
}

/** Exit code and words of one that cannot start. */
async function refusalOf(...flags: string[]): Promise<[unknown, string]> {
  const child = run(...flags);
  return Promise.all([exitOf(child), textOf(child.stderr)]);
}

describe("npm run sandbox", () => {
  // One process serves all the assertions: on a busy machine each start takes seconds.
  test("says where it is, lets no second one in, and ends when it is told", {
    timeout: 120_000,
  }, async () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), "sandbox-test-"));
    const child = run("--data", dataDir, "--port", "0");
    const address = await addressOf(child);
    const reply = await fetch(`${address}/_sandbox/health`);
    expect([reply.status, await reply.json()]).toEqual([200, { status: "OK" }]);

    const { port } = new URL(address);
    const [byPort, byData] = await Promise.all([
      refusalOf("--memory", "--port", port),
      refusalOf("--data", dataDir, "--port", "0"),
    ]);
    expect(byPort).toEqual([1, `Port ${port} is taken; free it or choose another with --port.\n`]);
    const inUse = `${dataDir} is in use by another sandbox; stop that one or give another --data.\n`;
    expect(byData).toEqual([1, inUse]);

    child.kill("SIGTERM");
    expect(await exitOf(child)).toBe(0);
    rmSync(dataDir, { recursive: true });
  });
});
