import { spawn } from "node:child_process";
import type { Front } from "./front";

export type RcloneResult = { code: number; stdout: string; stderr: string };

/** rclone, with a remote named `putio` that has this token. */
export class Rclone {
  readonly #environment: Record<string, string>;

  constructor({ front, token, folder }: { front: Front; token: string; folder: string }) {
    this.#environment = {
      PATH: process.env.PATH ?? "",
      HOME: folder,
      RCLONE_CONFIG: `${folder}/rclone.conf`,
      RCLONE_CONFIG_PUTIO_TYPE: "putio",
      RCLONE_CONFIG_PUTIO_TOKEN: JSON.stringify({
        access_token: token,
        token_type: "Bearer",
        expiry: "0001-01-01T00:00:00Z",
      }),
      RCLONE_RETRIES: "1",
      HTTPS_PROXY: front.proxyUrl,
      SSL_CERT_FILE: front.certificateFile,
      TZ: "UTC",
    };
  }

  run(...args: string[]): Promise<RcloneResult> {
    return this.runWith("", args);
  }

  /** What rclone prints; throws with its own words when it fails. */
  async print(...args: string[]): Promise<string> {
    const { code, stdout, stderr } = await this.run(...args);
    if (code !== 0) throw new Error(`rclone ${args.join(" ")} ended with ${code}: ${stderr}`);
    return stdout;
  }

  /** Its lines, sorted, as rclone lists in no order. */
  async lines(...args: string[]): Promise<string[]> {
    return (await this.print(...args))
      .split("\n")
      .filter((line) => line !== "")
      .sort();
  }

  runWith(stdin: string, args: string[]): Promise<RcloneResult> {
    const child = spawn("rclone", args, { env: { ...this.#environment, NODE_ENV: process.env.NODE_ENV } });
    const result = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      result.stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      result.stderr += text;
    });
    child.stdin.end(stdin);
    return new Promise((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (code) => resolve({ code: code ?? 1, ...result }));
    });
  }
}
