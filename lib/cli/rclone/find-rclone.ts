import { spawnSync } from "node:child_process";
import { installByApt } from "../debian";

/** Whether rclone, and openssl for the certificate that it is shown, are here. */
export function hasRclone(): boolean {
  return isThere("rclone") && isThere("openssl");
}

/** The same, after an attempt to install what is missing. */
export async function ensureRclone(): Promise<boolean> {
  if (hasRclone()) return true;
  console.log("Installing rclone, which is driven against the sandbox …");
  await installByApt(["rclone", "openssl", "ca-certificates"]);
  return hasRclone();
}

function isThere(program: string): boolean {
  return spawnSync(program, ["version"], { stdio: "ignore", timeout: 20_000 }).status === 0;
}
