import { spawn } from "node:child_process";
import { existsSync } from "node:fs";

const LIMIT_MS = 5 * 60_000;

/** Installs packages where that can be done without asking: as root on Debian. Whether it worked is seen by looking for them. */
export async function installByApt(packages: readonly string[]): Promise<void> {
  const isDebianRoot = existsSync("/etc/debian_version") && process.getuid?.() === 0;
  if (!isDebianRoot) return;
  await runQuietly("apt-get", ["update", "-q"]);
  await runQuietly("apt-get", ["install", "-qy", "--no-install-recommends", ...packages]);
}

function runQuietly(command: string, args: string[]): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: "ignore",
      timeout: LIMIT_MS,
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    child.once("error", () => resolve());
    child.once("exit", () => resolve());
  });
}
