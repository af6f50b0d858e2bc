import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Sandbox, SandboxUser } from "./sandbox";

/** A server of the test's own, of which put.io's stand-in really asks; each path has as many bytes as its text. */
export async function serveFiles(files: Readonly<Record<string, string>>) {
  const server = createServer((request, response) => {
    const text = files[decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname.slice(1))];
    response.writeHead(text === undefined ? 404 : 200, { "content-length": Buffer.byteLength(text ?? "") });
    response.end(request.method === "HEAD" ? undefined : text);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** As from another device. */
export async function uploadFile(
  sandbox: Sandbox,
  { user, name, text }: { user: SandboxUser; name: string; text: string },
): Promise<void> {
  const body = new FormData();
  body.set("parent_id", "0");
  body.set("file", new File([text], name));
  const headers = { authorization: `token ${user.accessToken}` };
  const response = await fetch(`${sandbox.origin}/v2/files/upload`, { method: "POST", headers, body });
  if (!response.ok) throw new Error(`The sandbox did not take ${name}: ${await response.text()}`);
}
