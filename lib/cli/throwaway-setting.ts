import { mkdir } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import path from "node:path";
import { makeSecret } from "./secret";
import type { Setting } from "./with-sandbox";

/** App and sandbox on ports that nobody uses, with data in a folder that is removed afterwards. */
export async function throwawaySetting(folder: string): Promise<Setting> {
  const dataFolder = path.join(folder, "sandbox");
  await mkdir(dataFolder);
  const [appPort = 0, sandboxPort = 0, storagePort = 0] = await findFreePorts(3);
  return {
    host: "127.0.0.1",
    appPort,
    sandboxPort,
    storagePort,
    secret: makeSecret(),
    sandboxFlags: ["--data", dataFolder],
  };
}

/** All held at once before any is let go, so that they differ. */
export async function findFreePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const found = await Promise.all(servers.map(listenAnywhere));
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return found;
}

function listenAnywhere(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
}
