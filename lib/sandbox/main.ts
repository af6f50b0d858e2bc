import { mkdirSync } from "node:fs";
import type { Server } from "node:http";
import { createSandbox, type Sandbox } from "./create-sandbox";
import { ensureDemoAccount } from "./demo-account";
import { type Flags, readFlags, StartProblem } from "./flags";
import { createListener, listen } from "./http/node-listener";
import { importLibrary } from "./library/import-library";
import { refreshSamples } from "./media/samples/samples";

try {
  await start(readFlags(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof StartProblem)) throw error;
  console.error(error.message);
  process.exit(1);
}

/** Listens first and fills the store then, so that a taken port is known before anything is written. */
async function start(flags: Flags): Promise<void> {
  let sandbox: Sandbox | null = null;
  const answer = async (request: Request, from: { clientIp: string }) =>
    sandbox === null ? new Response(null, { status: 503 }) : sandbox.fetch(request, from);
  const servers = [createListener(answer), createListener(answer)] as const;
  const api = await listenOrExplain(servers[0], { host: flags.host, port: flags.port, flag: "--port" });
  const storage = await listenOrExplain(servers[1], {
    host: flags.host,
    port: flags.storagePort,
    flag: "--storage-port",
  });
  const opened = open(flags, { api, storage });
  endOnSignal(servers, opened);
  await fill(opened, flags);
  sandbox = opened;
  announce(flags, { api, storage });
}

function open(flags: Flags, ports: { api: number; storage: number }): Sandbox {
  const { dataDir, publicUrl, storageUrl, rateLimitPerMinute, isVisitorHlsOpen } = flags;
  try {
    if (dataDir !== null) mkdirSync(dataDir, { recursive: true });
    return createSandbox({ dataDir, publicUrl, storageUrl, ports, rateLimitPerMinute, isVisitorHlsOpen });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (/locked|busy/i.test(reason)) {
      throw new StartProblem(
        `${dataDir} is in use by another sandbox; stop that one or give another --data.`,
      );
    }
    throw new StartProblem(`The data directory ${dataDir} cannot be used: ${reason}`);
  }
}

async function fill(sandbox: Sandbox, { libraryDir }: Flags): Promise<void> {
  refreshSamples(sandbox.store);
  const demo = ensureDemoAccount(sandbox);
  if (libraryDir !== null) await importLibrary(sandbox, demo, { directory: libraryDir });
}

async function listenOrExplain(
  server: Server,
  place: { host: string; port: number; flag: string },
): Promise<number> {
  try {
    return await listen(server, place);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "EADDRINUSE") {
      throw new StartProblem(`Port ${place.port} is taken; free it or choose another with ${place.flag}.`);
    }
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartProblem(`The sandbox cannot listen on ${place.host}:${place.port}: ${reason}`);
  }
}

function announce(flags: Flags, ports: { api: number; storage: number }): void {
  const host = flags.host.includes(":") ? `[${flags.host}]` : flags.host;
  const api = flags.publicUrl ?? `http://${host}:${ports.api}`;
  console.log(`put.io sandbox: ${api} (storage on port ${ports.storage})`);
  console.log(`  data:         ${flags.dataDir ?? "in memory, gone when this ends"}`);
  console.log(`  sign in:      account "demo", chosen on the sign-in page; by password: demo / demo`);
  console.log(`  OAuth app:    client id 1001, secret sandbox-secret`);
}

/** Ends at once: open connections are cut, the store is closed in order. A second signal need not be waited for. */
function endOnSignal(servers: readonly Server[], sandbox: Sandbox): void {
  const end = async () => {
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
    await sandbox.close();
    process.exit(0);
  };
  process.once("SIGINT", end);
  process.once("SIGTERM", end);
}
