import { spawnSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Child, startChild } from "../children";
import { installByApt } from "../debian";
import { findFreePorts } from "../throwaway-setting";

/** `shown`: where below `url` it lists the folder. */
export type Peer = { name: string; url: string; shown: string; child: Child };

const CLOUDCMD = "cloudcmd@18.8.11";
const INSTALL_LIMIT_MS = 3 * 60_000;

/** Below the root that the peers list, so that there is a link to press. */
export const SHOWN_FOLDER = "shown";

/** Empty files of those names in a folder of its own; returns the root above it. */
export async function makeFolder(folder: string, names: string[]): Promise<string> {
  const root = path.join(folder, "listed");
  const shown = path.join(root, SHOWN_FOLDER);
  await mkdir(shown, { recursive: true });
  for (const name of names) await writeFile(path.join(shown, name), "");
  return root;
}

/** nginx with nothing but autoindex; null where there is none and none can be installed. */
export async function startNginx(folder: string, root: string): Promise<Peer | null> {
  if (!hasProgram("nginx")) await installByApt(["nginx-light"]);
  if (!hasProgram("nginx")) return null;
  const [port = 0] = await findFreePorts(1);
  const file = path.join(folder, "nginx.conf");
  await writeFile(file, nginxConfiguration({ folder, root, port }));
  const child = startChild({
    name: "nginx",
    command: "nginx",
    args: ["-c", file, "-p", folder],
    isQuiet: true,
  });
  return { name: "nginx autoindex", url: `http://127.0.0.1:${port}/`, shown: `${SHOWN_FOLDER}/`, child };
}

/** cloudcmd, a file manager for the browser; null where npx cannot fetch it. */
export async function startCloudcmd(root: string): Promise<Peer | null> {
  if (
    spawnSync("npx", ["--yes", CLOUDCMD, "--version"], { timeout: INSTALL_LIMIT_MS, stdio: "ignore" })
      .status !== 0
  ) {
    return null;
  }
  const [port = 0] = await findFreePorts(1);
  const flags = [
    "--root",
    root,
    "--port",
    String(port),
    "--no-open",
    "--no-auth",
    "--no-console",
    "--no-terminal",
  ];
  const child = startChild({
    name: "cloudcmd",
    command: "npx",
    args: ["--yes", CLOUDCMD, ...flags],
    isQuiet: true,
  });
  return { name: "cloudcmd", url: `http://127.0.0.1:${port}/`, shown: `fs/${SHOWN_FOLDER}/`, child };
}

function nginxConfiguration(options: { folder: string; root: string; port: number }): string {
  const { folder, root, port } = options;
  return `daemon off; pid ${folder}/nginx.pid; error_log ${folder}/nginx.log; worker_processes 1;
${process.getuid?.() === 0 ? "user root;" : ""}
events {}
http {
  access_log off; gzip on; sendfile on;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
  server { listen 127.0.0.1:${port}; root ${root}; autoindex on; charset utf-8; }
}
`;
}

function hasProgram(name: string): boolean {
  return spawnSync(name, ["-v"], { stdio: "ignore" }).status === 0;
}
